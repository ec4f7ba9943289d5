"""Sources: YAML in, values out, with every mistake of a file at once."""
