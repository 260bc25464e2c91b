"""What would come if a product were changed: the four stages run once, and once more for what a change
touches.

`types`: the question and the answer · `versions`: the product as each change would make it · `rivals`: the
other candidates, in the order in which base ranking takes them · `contest`: both together through the stages.
`asking` takes them in order.
"""

from vitrina.search.whatif.types import Change, Standing, WhatIf

__all__ = ["Change", "Standing", "WhatIf"]
