# The same on Slack: the four questions are one form, and Slack knows where somebody is already.
now: 2026-03-16 11:00 Asia/Amman
Selma: slack, Asia/Amman
Victor: slack, America/New_York
#cluster: slack

Victor > /cluster start nonsense
Selma > /cluster start {first code}
Victor > /cluster start {first code}

# Everything skipped: it runs with the defaults.
Selma presses [Skip them all]
Selma presses [Send me a test]
Selma presses [Stuck]

# One form, later, with what there is now.
Selma > /cluster setup
Selma fills name = Solvane Clean Technology; place = Gotham
Selma presses [Type it again]
Selma fills place = Munich, Germany
Selma > /cluster setup
Selma fills hour = thu 14:00
Selma presses [Three questions]
Selma fills market = yes; firms = yes; gap = yes
Selma adds the bot to #cluster
Selma presses [Bring people in]

# Somebody comes in, and the role goes over.
Victor > /cluster start {link}
Selma > /cluster facilitators
Selma presses [Hand it over]
Selma fills who = Victor
Selma presses [Yes, hand it over]
Selma > /cluster finish
Victor > /cluster strategy
Victor presses [Add an objective]
Victor fills title = Bring tested technologies to customers
Victor > /cluster finish
Victor presses [Close with thanks]
== +1 day
