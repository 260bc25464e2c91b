"""Shoes, seen from the side, toe to the left, with the other of the pair behind."""

from collections.abc import Callable

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone
from vitrina.project.demo.drawings.paths import box, oval
from vitrina.project.demo.drawings.shelf import silhouette

_RUBBER = Tone("#f1ede4")
_LEATHER_SOLE = Tone("#a9764a")
_GUM = Tone("#b98a56")


def _pair(c: Canvas, shoe: Callable[[Canvas], None], *, y: int, dx: int = 62, dy: int = -74) -> None:
    c.ground(y + 4, 310)
    c.ground(y + dy + 4, 290, x=450 + dx)
    with c.repeated((f"translate({dx} {dy})", ""), veil=0.28):
        shoe(c)


def _heel(c: Canvas, back: int, *, slim: bool) -> None:
    """A heel under the seat at `back`; it stands on 930."""
    post = (
        f"M778,{back} C784,{back + 60} 756,{back + 130} 752,930 L734,930 C730,{back + 150} "
        f"712,{back + 70} 650,{back + 52}Z"
    )
    block = (
        f"M778,{back} C782,{back + 50} 770,{back + 90} 768,930 L684,930 C684,{back + 120} "
        f"676,{back + 80} 650,{back + 52}Z"
    )
    c.form(post if slim else block, texture=False)


@silhouette("pump", focus=(330, 820), lift=120)
def pump(c: Canvas) -> None:
    heel = c.between(130, 250)
    pointed, slim = c.chance(0.6), c.chance(0.7)
    back, middle = 930 - heel, 930 - heel // 2

    def shoe(c: Canvas) -> None:
        _heel(c, back, slim=slim)
        toe = 104 if pointed else 136
        lining = (
            f"M346,826 C460,{(800 + middle) // 2 - 20} 640,{back - 50} 748,{back - 128} C680,{back} "
            f"520,{middle + 30} 400,886Z"
        )
        c.flat(lining, c.tone.ink)
        c.flat(lining, "#d9b48c", opacity=0.3)
        side = (
            f"C560,{middle - 40} 660,{back - 60} 748,{back - 128} C778,{back - 110} 790,{back - 40} "
            f"776,{back + 22}"
        )
        sole = (
            f"C690,{back + 40} 600,{middle} 500,{middle + heel // 4} C430,924 390,932 330,932 "
            f"L150,934 Q{toe - 14},934 {toe},916Z"
        )
        front = f"C{toe + 70},890 250,856 346,826" if pointed else f"C{toe},870 220,850 346,826"
        upper = f"M{toe},916 {front} C380,876 420,888 470,{(860 + middle) // 2} {side} {sole}"
        c.form(upper)
        c.dim(upper, opacity=0.2)
        c.line(
            f"M776,{back + 22} C690,{back + 40} 600,{middle} 500,{middle + heel // 4} C430,924 "
            "390,932 330,932 L150,935",
            c.accent.deep,
            5,
        )
        c.gloss("M180,900 C230,872 290,852 340,842 C350,868 290,884 220,912Z", opacity=0.42)
        c.gloss(
            f"M660,{back - 60} C700,{back - 84} 730,{back - 100} 744,{back - 106} "
            f"C764,{back - 80} 764,{back - 50} 758,{back - 20}Z",
            opacity=0.28,
        )
        if not pointed:
            c.metal(box(286, 838, 62, 34, 8))

    _pair(c, shoe, y=930, dx=58, dy=-92)


@silhouette("flat", focus=(300, 840), lift=120)
def flat(c: Canvas) -> None:
    bow = c.chance(0.6)

    def shoe(c: Canvas) -> None:
        c.form(
            "M140,912 C300,934 600,930 760,906 L764,926 C600,946 300,946 144,930Z",
            tone=_LEATHER_SOLE,
            finish="soft",
        )
        upper = (
            "M134,910 C130,860 200,826 290,808 C340,800 372,806 400,826 C480,876 590,866 660,790 "
            "C690,768 742,772 756,806 C764,850 764,884 760,910 C600,930 300,932 134,910Z"
        )
        c.form(upper)
        c.dim(upper, opacity=0.22)
        c.flat(
            "M400,826 C480,876 590,866 660,790 C676,776 700,776 720,780 C650,840 560,850 470,836 "
            "C440,830 420,826 400,826Z",
            c.tone.ink,
            opacity=0.7,
        )
        c.gloss("M170,880 C200,846 260,828 330,820 C310,846 250,870 180,900Z", opacity=0.4)
        if bow:
            c.form(
                "M330,812 C300,770 260,770 258,800 C258,824 300,826 330,812 C350,780 396,772 "
                "398,800 C398,826 356,824 330,812Z",
                texture=False,
            )
            c.form(oval(330, 812, 13), texture=False)
        else:
            c.metal(box(290, 806, 64, 30, 10))

    _pair(c, shoe, y=942)


@silhouette("loafer", focus=(340, 800), lift=120)
def loafer(c: Canvas) -> None:
    tassel = c.chance(0.35)

    def shoe(c: Canvas) -> None:
        c.form(
            "M130,900 H776 V916 L772,952 H640 L628,934 C500,928 300,936 180,934 Q136,930 130,900Z",
            tone=Tone("#3a2a21"),
            finish="soft",
        )
        upper = (
            "M128,902 C116,846 180,816 262,796 C330,780 372,742 414,712 C440,696 470,704 500,724 "
            "C560,752 620,744 680,716 C730,708 764,744 772,800 C780,850 780,880 776,904Z"
        )
        c.form(upper)
        c.dim(upper, opacity=0.25)
        c.flat(
            "M446,704 C520,756 610,752 680,716 C700,714 712,716 724,724 C640,780 520,776 446,704Z",
            c.tone.ink,
            opacity=0.75,
        )
        c.seam("M170,846 C220,800 330,800 420,744 M170,846 C240,858 340,846 400,800", width=3)
        c.line("M172,842 C250,806 340,806 404,766", c.tone.ink, 5, opacity=0.5)
        c.form("M372,738 L470,802 L448,840 L340,764Z", texture=False)
        c.seam("M380,752 L456,802")
        if tassel:
            for x in (372, 402):
                c.form(f"M{x},770 l-26,56 l26,8 l14,-58Z", texture=False)
        else:
            c.metal("M382,772 L432,804 L424,818 L374,786Z")
        c.gloss("M160,860 C180,836 230,818 280,806 C270,840 220,870 170,884Z", opacity=0.35)

    _pair(c, shoe, y=950)


@silhouette("oxford", focus=(380, 780), lift=120)
def oxford(c: Canvas) -> None:
    brogue = c.chance(0.5)

    def shoe(c: Canvas) -> None:
        c.form(
            "M126,900 H780 V918 L776,956 H640 L628,936 C500,930 300,938 176,936 Q132,930 126,900Z",
            tone=Tone("#2e221c"),
            finish="soft",
        )
        upper = (
            "M124,902 C112,850 180,824 270,806 C340,790 380,740 430,690 C452,672 480,680 500,690 "
            "C560,720 630,716 690,694 C738,690 770,736 778,800 C784,850 784,880 780,904Z"
        )
        c.form(upper)
        c.dim(upper, opacity=0.26)
        c.flat(
            "M440,684 C520,726 620,724 690,694 C704,694 716,698 726,706 C640,752 520,748 440,684Z",
            c.tone.ink,
            opacity=0.75,
        )
        c.line("M250,812 C284,836 290,870 284,906", c.tone.ink, 4, opacity=0.55)
        c.line("M430,690 C470,760 560,800 600,906", c.tone.ink, 4, opacity=0.5)
        c.line("M352,772 C420,800 470,796 510,780", c.tone.ink, 3, opacity=0.5)
        for step in range(4):
            x, y = 372 + step * 22, 772 - step * 22
            c.line(f"M{x - 10},{y - 12} L{x + 34},{y + 14}", c.tone.bright if c.tone.dark else c.tone.ink, 6)
        if brogue:
            c.line(
                "M238,816 C272,840 276,872 270,904 M440,716 C480,776 548,812 584,900",
                c.tone.ink,
                6,
                dash="1 13",
                opacity=0.8,
            )
        c.gloss("M150,868 C170,846 214,832 248,824 C250,850 210,880 160,890Z", opacity=0.45)

    _pair(c, shoe, y=954)


@silhouette("sneaker", focus=(380, 790), lift=120)
def sneaker(c: Canvas) -> None:
    runner = c.chance(0.5)
    sole = _RUBBER if c.chance(0.75) else _GUM

    def shoe(c: Canvas) -> None:
        if runner:
            c.form(
                "M116,872 C180,886 300,870 420,868 C560,864 700,850 790,826 C806,880 800,930 "
                "776,950 C600,966 300,962 170,952 C120,944 104,906 116,872Z",
                tone=sole,
                finish="soft",
            )
            c.line("M150,926 C320,936 600,930 790,890", c.tone.base, 8, opacity=0.9)
        else:
            c.form("M118,866 H786 Q796,910 780,948 H164 Q112,940 118,866Z", tone=sole, finish="soft")
            c.line("M124,896 H784", sole.ink, 3, opacity=0.4)
        upper = (
            "M116,872 C104,820 170,800 256,784 C330,768 384,720 430,664 C452,642 480,650 500,668 "
            "C560,716 640,712 692,650 C730,640 768,660 776,720 C784,780 788,820 788,866 C600,878 "
            "300,884 116,872Z"
        )
        c.form(upper)
        c.dim(upper, opacity=0.18)
        c.form("M118,872 C108,824 170,802 250,786 C276,812 284,840 280,876Z", texture=False)
        c.form("M640,876 C620,800 660,740 776,730 C784,780 788,820 788,866Z", tone=c.accent, finish="soft")
        c.flat(
            "M440,656 C500,730 640,726 692,650 C704,646 716,646 726,650 C660,760 500,750 440,656Z",
            c.tone.ink,
            opacity=0.7,
        )
        c.line("M352,866 C380,810 440,786 520,800 C560,806 590,770 610,740", c.accent.base, 22, opacity=0.95)
        for step in range(5):
            x, y = 330 + step * 25, 764 - step * 24
            c.line(f"M{x - 12},{y - 6} L{x + 36},{y + 22}", _RUBBER.base, 9)
            c.line(f"M{x - 12},{y - 3} L{x + 36},{y + 25}", _RUBBER.ink, 2, opacity=0.4)
        c.gloss("M160,840 C180,818 214,810 244,804 C246,824 204,846 166,856Z", opacity=0.4)

    _pair(c, shoe, y=950)


@silhouette("boot", focus=(560, 640))
def boot(c: Canvas) -> None:
    _boot(c, shaft=c.between(330, 540), heel=c.between(30, 90), chelsea=False)


@silhouette("chelsea_boot", focus=(600, 680))
def chelsea_boot(c: Canvas) -> None:
    _boot(c, shaft=c.between(480, 570), heel=c.between(24, 50), chelsea=True)


def _boot(c: Canvas, *, shaft: int, heel: int, chelsea: bool) -> None:
    def shoe(c: Canvas) -> None:
        c.form(
            f"M176,{946 - 26} H726 V{956 - 26} L718,966 H612 L600,{966 - heel + 20} C480,950 "
            "300,966 210,966 Q176,960 176,920Z",
            tone=Tone("#2a211c"),
            finish="soft",
        )
        upper = (
            "M176,924 C164,872 220,842 300,818 C386,790 430,760 444,700 C456,640 452,560 "
            f"448,{shaft} L706,{shaft} C716,560 724,700 730,800 C734,860 732,900 728,926Z"
        )
        c.form(upper)
        c.dim(upper, opacity=0.28)
        c.flat(
            f"M448,{shaft} C520,{shaft - 22} 640,{shaft - 22} 706,{shaft} C640,{shaft + 20} "
            f"520,{shaft + 20} 448,{shaft}Z",
            c.tone.ink,
        )
        if chelsea:
            c.form(
                f"M560,{shaft + 12} L640,{shaft + 12} C632,700 610,780 596,800 C580,760 566,640 "
                f"560,{shaft + 12}Z",
                finish="ribbed",
                tone=Tone(c.tone.ink),
            )
            c.line(f"M690,{shaft + 4} C690,{shaft - 50} 720,{shaft - 50} 716,{shaft + 10}", c.tone.ink, 9)
        else:
            c.line(f"M676,{shaft + 16} C684,600 690,720 690,880", c.tone.ink, 4, opacity=0.6)
            c.metal(box(670, shaft + 14, 14, 46, 7))
            c.seam(f"M452,{shaft + 26} C520,{shaft + 44} 640,{shaft + 44} 700,{shaft + 26}")
        c.fold("M448,730 C490,760 540,764 580,750", opacity=0.3)
        c.fold("M440,770 C480,796 540,800 576,790", opacity=0.25)
        c.gloss(
            f"M470,{shaft + 40} C480,560 486,680 470,740 C500,680 510,560 506,{shaft + 40}Z", opacity=0.35
        )
        c.gloss("M204,890 C224,866 270,848 320,834 C310,862 260,884 214,904Z", opacity=0.4)

    _pair(c, shoe, y=966, dx=74, dy=-60)


@silhouette("sandal", focus=(330, 850), lift=120)
def sandal(c: Canvas) -> None:
    heel = c.between(60, 220)
    slim, crossed = c.chance(0.5), c.chance(0.5)
    back, middle = 930 - heel, 930 - heel // 2

    def shoe(c: Canvas) -> None:
        _heel(c, back, slim=slim and heel > 110)
        bed = f"M116,920 C200,914 330,916 400,908 C500,890 600,{back - 4} 780,{back - 8}"
        under = (
            f"C792,{back + 16} 780,{back + 26} 768,{back + 26} C640,{back + 40} "
            f"540,{middle + heel // 4} 440,920 C380,934 240,938 140,938 Q104,936 116,920Z"
        )
        c.strap(f"M690,{back - 6} C676,{back - 90} 700,{back - 140} 730,{back - 186}", 17)
        c.form(f"{bed} {under}", tone=_LEATHER_SOLE, finish="soft")
        if crossed:
            c.strap("M196,922 C230,836 310,800 400,846 C420,870 424,890 420,912", 34)
            c.strap("M176,920 C220,866 330,830 410,906", 34)
        else:
            band = "M180,922 C196,860 270,812 350,826 C410,838 424,880 430,906 C360,926 260,930 180,922Z"
            c.form(band)
            c.gloss("M206,890 C236,850 300,836 360,842 C330,860 260,872 206,890Z", opacity=0.35)
        c.strap(
            f"M730,{back - 186} C650,{back - 236} 580,{back - 200} 590,{back - 160} "
            f"C610,{back - 120} 720,{back - 130} 772,{back - 178} Q770,{back - 200} "
            f"730,{back - 186}",
            17,
        )
        c.strap(f"M772,{back - 8} C784,{back - 80} 780,{back - 130} 768,{back - 176}", 17)
        c.metal(oval(628, back - 134, 15))

    _pair(c, shoe, y=940, dx=56, dy=-92)


@silhouette("slipper", focus=(330, 810), lift=120)
def slipper(c: Canvas) -> None:
    def shoe(c: Canvas) -> None:
        c.form(
            "M126,906 C300,926 620,926 772,900 Q790,924 764,944 C600,962 300,962 150,946 Q116,930 126,906Z",
            tone=_RUBBER,
            finish="soft",
        )
        c.form(
            "M190,908 C400,900 640,896 766,898 C700,916 400,924 190,908Z", tone=Tone("#d9c6a8"), finish="soft"
        )
        upper = "M122,908 C112,836 190,790 290,776 C400,764 470,800 500,908 C360,926 220,924 122,908Z"
        c.form(upper)
        c.dim(upper, opacity=0.2)
        c.gloss("M160,870 C180,826 240,800 310,796 C290,830 230,860 170,890Z", opacity=0.3)
        c.strap("M462,812 C486,840 498,870 502,906", 26, tone=Tone("#efe4d0"))
        c.metal(oval(330, 832, 16))

    _pair(c, shoe, y=956)
