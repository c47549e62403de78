"""The graph, or what may leave it, in the forms that other tools read."""
