"""A cluster's action plan in and out of spreadsheets."""
