"""The vocabulary that every platform and every feature share."""
