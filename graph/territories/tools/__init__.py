"""Making the reference from public archives; nothing here runs in use."""
