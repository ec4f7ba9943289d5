"""The verbs of jdgen, each in a module of its own: they compose the floors and decide nothing."""
