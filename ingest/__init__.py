"""How it becomes known: readers, the French pipeline, tables and registers."""
