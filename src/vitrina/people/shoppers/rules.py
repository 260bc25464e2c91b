"""Pure decisions about shoppers."""

from hashlib import sha256

from vitrina.people.shoppers.types import Segment

DIGEST_LENGTH = 64
LONGEST_TOKEN = 200
LOYAL_VISIT_DAYS = 4
"""So many separate days with a visit within 90 days make a regular of somebody who has not bought yet."""


def token_digest(token: str) -> str:
    """What is kept of a token: SHA-256, 64 hexadecimal digits. A token is 256 random bits, so that it needs
    neither salt nor a slow hash: nobody can try them out."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def segment_of(*, visit_days: int, products_seen: int, wished: int, orders: int) -> Segment:
    """Which segment a shopper is in.

    Loyal: has bought, or came on four or more separate days within the last 90. Prospective: has looked at a
    product or wished for one, but is not loyal. New: nothing of this. `visit_days`: separate days with a
    visit in the last 90 days, today included; `orders`: ever.
    """
    if orders > 0 or visit_days >= LOYAL_VISIT_DAYS:
        return Segment.LOYAL
    if products_seen > 0 or wished > 0:
        return Segment.PROSPECTIVE
    return Segment.NEW
