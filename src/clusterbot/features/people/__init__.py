"""Who is who: people, their accounts on platforms, and their part in clusters."""
