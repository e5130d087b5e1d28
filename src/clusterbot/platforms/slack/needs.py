"""What the app's settings on Slack must grant; deploy/slack-manifest.yaml is held to this."""

COMMAND = "/cluster"

SHORTCUTS = {"action": "Make it an action"}
"""What people find in the menu of every message: by callback id, which is the name of our command, its label."""

SCOPES = frozenset(
    {
        "app_mentions:read",  # the event app_mention
        "channels:read",  # titles of public channels, and being put into them
        "chat:write",
        "commands",  # /cluster, and the shortcuts
        "files:read",  # photos, voice notes and documents that people answer with
        "files:write",  # the same, on to whoever may see them
        "groups:read",  # the same as channels:read, for private channels
        "im:history",  # the event message.im
        "im:read",
        "im:write",  # conversations.open
        "users:read",  # name, zone and language
    }
)
"""The bot token's scopes; `auth.test` names those granted in the header x-oauth-scopes."""

HOME = {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}
"""The app's own pages: a home that shows what needs each person, and messages that can be answered.

No token is told whether the home tab is on: `views.publish` says `not_enabled` where it is not.
"""

EVENTS = frozenset(
    {
        "app_home_opened",  # the home tab, to fill it; the messages tab, to greet whoever comes first
        "app_mention",
        "app_uninstalled",
        "channel_left",  # Slack tells a bot that was removed by this name, everybody else by member_left_channel
        "group_left",
        "member_joined_channel",
        "member_left_channel",
        "message.im",
        "tokens_revoked",
    }
)
"""What the Events API is asked to send. Slack says "member"; our own words do not."""
