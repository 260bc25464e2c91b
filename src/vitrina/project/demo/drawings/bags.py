"""Bags, wallets, luggage."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.paths import box, centred, mirrored, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette


@silhouette("tote", focus=(450, 600), turns=True)
def tote(c: Canvas) -> None:
    top, flare, drop = c.between(520, 570), c.between(0, 34), c.between(250, 310)
    c.ground(991, 270)
    handle = f"M330,{top + 20} C330,{top - drop} 570,{top - drop} 570,{top + 20}"
    with c.plane(-1):
        c.line(handle, c.tone.ink, 20, opacity=0.85)
    body = symmetric(
        f"M450,{top} L{728 + flare},{top} C{722 + flare},760 706,900 694,956 Q688,984 650,985 L450,985"
    )
    c.slab(body, depth=210, top=0.5)
    c.dim(body, opacity=0.22)
    c.gloss(
        f"M{190 - flare},{top + 14} L330,{top + 14} C320,700 290,860 262,950 L225,950 C205,820 "
        f"190,640 {190 - flare},{top + 14}Z",
        opacity=0.16,
    )
    c.seam(
        symmetric(
            f"M450,{top + 18} L{706 + flare},{top + 18} C702,760 688,880 676,950 Q672,968 648,968 L450,968"
        )
    )
    strap = (
        f"M318,{top + 120} L322,{top + 10} C322,{top - drop - 20} 578,{top - drop - 20} "
        f"578,{top + 10} L582,{top + 120}"
    )
    c.strap(strap, 24)
    for x in (318, 582):
        c.form(centred(top + 70, 40, 86, 18, x=x), texture=False)
        c.metal(oval(x, top + 132, 9))
    c.form(centred(top - 2, 64, 118, 12), texture=False)
    c.seam(centred(top + 6, 48, 102, 8))
    c.metal(centred(top + 82, 34, 26, 6))


@silhouette("satchel", focus=(450, 620), turns=True)
def satchel(c: Canvas) -> None:
    top, wide = c.between(500, 540), c.between(250, 290)
    c.ground(986, wide)
    with c.plane():
        c.strap(f"M340,{top + 10} C340,{top - 170} 560,{top - 170} 560,{top + 10}", 30)
    for x in (340, 560):
        c.ring(x, top + 4, 20, 9)
    body = symmetric(
        f"M450,{top} L{430 + wide},{top} Q{452 + wide},{top} {456 + wide},{top + 30} "
        f"L{470 + wide},940 Q{468 + wide},980 {430 + wide},980 L450,980"
    )
    c.slab(body, depth=190, top=0.7)
    c.dim(body, opacity=0.25)
    flap_end = c.between(730, 790)
    flap = symmetric(
        f"M450,{top - 14} L{432 + wide},{top - 14} Q{456 + wide},{top - 12} "
        f"{458 + wide},{top + 20} L{450 + wide},{flap_end - 60} C{446 + wide},{flap_end} "
        f"560,{flap_end + 10} 450,{flap_end + 10}"
    )
    c.flat(
        f"M{450 - wide},{flap_end - 50} C470,{flap_end + 60} 620,{flap_end + 30} "
        f"{450 + wide},{flap_end - 50} L{450 + wide},{flap_end - 90} "
        f"L{450 - wide},{flap_end - 90}Z",
        c.tone.ink,
        opacity=0.35,
    )
    c.form(flap)
    c.gloss(
        symmetric(
            f"M450,{top} L{424 + wide},{top} L{410 + wide},{top + 90} C600,{top + 50} "
            f"520,{top + 40} 450,{top + 42}"
        ),
        opacity=0.22,
    )
    c.seam(
        symmetric(
            f"M450,{top + 4} L{430 + wide},{top + 4} L{432 + wide},{flap_end - 66} "
            f"C{428 + wide},{flap_end - 20} 560,{flap_end - 10} 450,{flap_end - 10}",
            closed=False,
        )
    )
    c.form(centred(flap_end - 60, 74, 128, 14), texture=False)
    c.metal(centred(flap_end - 24, 56, 56, 10))
    c.metal(oval(450, flap_end + 4, 13), tone=c.accent)


@silhouette("flap_bag", focus=(450, 700), turns=True)
def flap_bag(c: Canvas) -> None:
    top, wide = c.between(560, 600), c.between(255, 300)
    c.ground(966, wide)
    chain = (
        f"M{460 - wide},{top + 16} C{500 - wide},{top - 380} {400 + wide},{top - 380} {440 + wide},{top + 16}"
    )
    links = c.chance(0.6)
    with c.plane():
        if links:
            c.line(chain, c.accent.ink, 15)
            c.line(chain, c.accent.light, 12, dash="15 7")
            c.line(chain, c.accent.bright, 4, dash="8 14")
        else:
            c.strap(chain, 18)
    body = symmetric(
        f"M450,{top} L{425 + wide},{top} Q{452 + wide},{top} {452 + wide},{top + 30} "
        f"L{458 + wide},920 Q{458 + wide},960 {418 + wide},960 L450,960"
    )
    c.slab(body, depth=150)
    c.dim(body, opacity=0.3)
    tip = c.between(800, 850)
    flap = symmetric(
        f"M450,{top - 8} L{428 + wide},{top - 8} Q{452 + wide},{top - 6} {452 + wide},{top + 26} "
        f"L{446 + wide},{tip - 70} Q{440 + wide},{tip - 20} {390 + wide},{tip - 14} L530,{tip} "
        f"L450,{tip + 4}"
    )
    with c.group("translate(0 10)"):
        c.flat(flap, c.tone.ink, opacity=0.3)
    c.form(flap)
    c.gloss(
        symmetric(f"M450,{top} L{430 + wide},{top} L{436 + wide},{top + 70} Q600,{top + 34} 450,{top + 34}"),
        opacity=0.28,
    )
    c.metal(centred(tip - 46, 96, 66, 33) if c.chance(0.5) else centred(tip - 46, 84, 62, 10))
    c.line(centred(tip - 30, 58, 34, 17), c.accent.ink, 3, opacity=0.6)


@silhouette("crossbody", focus=(450, 720), turns=True)
def crossbody(c: Canvas) -> None:
    c.ground(971, 215)
    with c.plane():
        c.strap("M262,690 C220,150 700,150 640,690", 16)
    for x in (262, 640):
        c.ring(x, 690, 16, 7)
    body = symmetric("M450,620 C560,614 640,636 660,690 C690,800 690,965 450,965")
    c.slab(body, depth=120, top=0.6)
    c.dim(body, opacity=0.26)
    c.seam(symmetric("M450,644 C550,640 622,658 640,700 C664,800 664,944 450,944"))
    c.line("M282,712 Q450,668 618,712", c.tone.ink, 9, opacity=0.7)
    c.line("M282,710 Q450,666 618,710", c.accent.base, 4, dash="5 3", round_ends=False)
    c.metal(box(594, 700, 16, 54, 8))
    c.gloss("M262,730 C250,840 290,930 400,950 C330,900 300,820 310,716 Q280,716 262,730Z", opacity=0.22)
    if c.chance(0.5):
        c.form(oval(450, 820, 56), texture=False)
        c.metal(oval(450, 820, 20))


@silhouette("bucket_bag", focus=(450, 700))
def bucket_bag(c: Canvas) -> None:
    c.ground(991, 205)
    c.strap("M292,590 C270,190 630,190 608,590", 24)
    c.flat(oval(450, 560, 196, 46), c.tone.ink)
    body = symmetric("M450,560 C520,560 600,560 640,548 C668,700 668,860 656,940 C652,985 560,990 450,990")
    c.form(body)
    c.dim(body, opacity=0.25)
    for x in (350, 400, 500, 550):
        c.fold(f"M{x},575 Q{x + (x - 450) * 0.1:.0f},680 {x + (x - 450) * 0.2:.0f},760", opacity=0.3)
    c.strap("M268,640 Q450,690 632,640", 12)
    c.line("M440,668 C400,740 430,790 400,830", c.tone.ink, 9)
    c.line("M462,668 C500,740 470,800 500,850", c.tone.ink, 9)
    for x, y in ((400, 830), (500, 850)):
        c.form(centred(y - 6, 24, 60, 8, x=x), texture=False)
    c.form(symmetric("M450,900 L656,890 C660,985 600,990 450,990"), texture=False)
    c.seam("M246,902 Q450,918 654,902")


@silhouette("clutch", focus=(450, 700), turns=True)
def clutch(c: Canvas) -> None:
    high = c.between(300, 350)
    top, bottom = 930 - high, 930
    c.ground(bottom + 6, 300)
    body = box(140, top, 620, high, 26)
    c.slab(body, depth=80)
    c.dim(body, opacity=0.25)
    if c.chance(0.5):
        c.form(
            f"M146,{top + 8} Q450,{top - 10} 754,{top + 8} L470,{top + high * 0.64:.0f} "
            f"Q450,{top + high * 0.68:.0f} 430,{top + high * 0.64:.0f}Z"
        )
        c.gloss(f"M170,{top + 14} L730,{top + 14} L640,{top + 74} L260,{top + 74}Z", opacity=0.2)
        c.metal(oval(450, top + high * 0.62, 24))
    else:
        c.metal(box(134, top - 14, 632, 26, 12))
        c.metal(oval(432, top - 26, 20))
        c.metal(oval(468, top - 26, 20))
        c.gloss(box(160, top + 26, 580, 70, 20), opacity=0.22)
    if c.chance(0.4):
        c.strap(f"M758,{top + 60} C850,{top + 150} 840,{bottom - 40} 770,{bottom - 30}", 14)


@silhouette("backpack", focus=(450, 760), turns=True)
def backpack(c: Canvas) -> None:
    c.ground(1006, 225)
    with c.plane():
        c.line("M398,330 C398,240 502,240 502,330", c.tone.ink, 22)
    c.line("M250,520 C180,640 190,820 240,930", c.tone.ink, 30)
    c.line("M650,520 C720,640 710,820 660,930", c.tone.ink, 30)
    body = symmetric("M450,300 C600,300 660,380 668,520 L686,930 Q686,1000 610,1000 L450,1000")
    c.slab(body, depth=240, top=0.8)
    c.dim(body, opacity=0.24)
    c.gloss("M262,420 C280,360 330,324 400,318 C340,380 320,520 312,700 L250,700Z", opacity=0.2)
    c.line(symmetric("M450,370 C560,370 612,430 620,540 L624,600", closed=False), c.tone.ink, 6, opacity=0.7)
    c.metal(box(612, 596, 16, 46, 8))
    pocket = symmetric("M450,660 L610,660 Q640,662 642,700 L648,930 Q646,966 600,966 L450,966")
    c.form(pocket)
    c.seam(symmetric("M450,680 L606,680 Q622,682 624,706 L628,926 Q626,948 598,948 L450,948"))
    c.line("M276,716 L624,716", c.tone.ink, 6, opacity=0.7)
    c.metal(box(598, 712, 14, 44, 7))
    c.form(centred(470, 110, 74, 10), texture=False, tone=c.accent, finish="leather")


@silhouette("duffel", focus=(450, 720))
def duffel(c: Canvas) -> None:
    c.ground(966, 330)
    c.line("M300,640 C310,440 590,440 600,640", c.tone.ink, 22)
    body = symmetric("M450,590 C620,586 720,600 770,660 C800,740 800,860 780,920 Q766,962 720,962 L450,962")
    c.form(body)
    c.dim(body, opacity=0.25)
    c.gloss(
        "M140,680 C190,620 300,606 450,606 C330,640 220,700 180,800 L124,800 C122,750 126,712 140,680Z",
        opacity=0.18,
    )
    c.line("M190,628 Q450,598 710,628", c.tone.ink, 8, opacity=0.75)
    c.line("M190,627 Q450,597 710,627", c.accent.base, 4, dash="5 3", round_ends=False)
    end = "M772,664 C806,750 806,880 776,930 L720,940 C744,860 744,730 718,640Z"
    c.form(end + mirrored(end), texture=False)
    c.strap("M290,950 L290,660 C300,420 600,420 610,660 L610,950", 30)
    for x in (290, 610):
        c.metal(centred(700, 46, 34, 6, x=x))
    c.form(centred(470, 90, 44, 20), texture=False)


@silhouette("suitcase", focus=(450, 640), turns=True)
def suitcase(c: Canvas) -> None:
    c.ground(1036, 220)
    c.line("M380,330 V170 Q380,150 400,150 H500 Q520,150 520,170 V330", c.accent.deep, 16)
    c.line("M384,330 V172 Q384,154 402,154", c.accent.bright, 4)
    for x in (300, 600):
        c.flat(box(x - 26, 988, 52, 44, 16), "#2b2623")
    body = centred(310, 470, 690, 54)
    c.slab(body, depth=280, finish="plastic" if c.finish not in ("metal", "leather", "croc") else c.finish)
    for x in range(270, 650, 60):
        c.line(f"M{x},345 V965", c.tone.ink, 8, opacity=0.4)
        c.line(f"M{x + 8},345 V965", c.tone.bright, 4, opacity=0.55)
    c.gloss(box(232, 330, 90, 640, 40), opacity=0.25)
    c.line("M216,650 H684", c.tone.ink, 5, opacity=0.5)
    c.metal(centred(322, 120, 26, 12))
    c.metal(box(650, 620, 26, 64, 8))


@silhouette("wallet", focus=(500, 720), turns=True)
def wallet(c: Canvas) -> None:
    c.ground(921, 265)
    back = box(196, 560, 508, 350, 30)
    c.slab(back, depth=40)
    for index, colour in enumerate((c.accent.light, c.accent.base)):
        c.flat(box(240, 536 + index * 16, 400, 60, 12), colour)
    front = (
        "M196,606 Q196,590 214,590 L686,590 Q704,590 704,606 L704,884 Q704,912 676,912 L224,912 "
        "Q196,912 196,884Z"
    )
    c.form(front)
    c.dim(front, opacity=0.22)
    c.gloss(box(210, 600, 480, 80, 20), opacity=0.2)
    c.seam(box(212, 606, 476, 290, 18))
    if c.chance(0.6):
        c.form(box(600, 690, 120, 84, 24), texture=False)
        c.metal(oval(650, 732, 18))
    else:
        c.metal(box(236, 838, 60, 22, 6))


@silhouette("belt", focus=(500, 640), hanging=True)
def belt(c: Canvas) -> None:
    outer = "M450,610 m-290,0 a290,215 0 1,1 580,0 a290,215 0 1,1 -580,0Z"
    c.line(outer, c.tone.ink, 66)
    c.line(outer, c.tone.base, 62)
    c.line(outer, c.tone.bright, 10, opacity=0.35)
    for radius in (312, 268):
        c.line(
            f"M450,610 m-{radius},0 a{radius},{radius - 75} 0 1,1 {2 * radius},0 "
            f"a{radius},{radius - 75} 0 1,1 -{2 * radius},0Z",
            c.tone.ink,
            2.5,
            dash="9 6",
            opacity=0.6,
            round_ends=False,
        )
    c.form("M430,790 L760,806 Q790,825 760,846 L430,858Z")
    c.seam("M440,802 L754,816 Q772,825 754,836 L440,846")
    for x in (610, 650, 690):
        c.flat(oval(x, 826, 6, 6), c.tone.ink)
    c.strap(box(400, 772, 116, 104, 18), 20, tone=c.accent)
    c.strap("M404,824 H512", 12, tone=c.accent)
