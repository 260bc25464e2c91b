"""Two rankings on live traffic, interleaved: which one do shoppers buy from?

Owns the experiments. Serving asks `services.teams_for` whose orders a visit is to see; what the visit does
lies in the events, with the team whose pick each product was. Announces nothing.
"""
