"""A small sequence labeller that reads printed references beside the rules, and settles where it is the better reader."""
