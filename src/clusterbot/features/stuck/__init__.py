"""What is in somebody's way: who hears of it, and who could help."""
