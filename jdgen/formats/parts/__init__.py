"""What formats share: templates and the walls around them, and escapes."""
