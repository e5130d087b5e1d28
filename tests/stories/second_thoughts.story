# Taps are corrected, notes are moved and changed, and nothing is published for five minutes.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
#plenary: telegram
#cluster: slack

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | Votes and the weekly digest of what you choose will appear there, and one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now: what belongs there appears there. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, and once a week what moves. A tap under a vote is your vote
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Asia/Amman)
          | • Only about actions you own and votes that need you, one tap each
          | • Selma sees your answers; others see only the status of an action, and what you choose to share
          |
          | Would you like to come in?
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Asia/Amman).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, until 3 Apr
          | • Shared product catalogue, until 11 Apr
          | [My actions]
== 2026-03-23 09:30 Asia/Amman
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 3 Apr
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma is enough.
Nadia presses [1 · Done]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done
          |
          | Well done. What changed because of it? One line here is welcome and goes into the digest; silence is fine.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and silence is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ~ Noted: Done. You can take it back for five minutes, and change it at any time.
Nadia presses [1 · Undo]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ~ Taken back. Nothing was recorded.
Nadia > Prices from six firms are in, eight are missing.
    Nadia ← Which action is this about?
          |
          | Prices from six firms are in, eight are missing.
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
          | [None of these]
Nadia presses [BD-2 Shared product catalogue]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way, “Prices from six firms are in, eight are missing.”
          |
          | Your own words work too, and silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ✎ Noted under BD-2 Shared product catalogue
          |
          | Prices from six firms are in, eight are missing.
          |
          | Selma sees it; nobody else.
          | [Undo] [Other action]
          | [Share with the cluster]
Nadia edits > Prices from seven firms are in, seven are missing.
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way, “Prices from seven firms are in, seven are missing.”
          |
          | Your own words work too, and silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ✎ Noted under BD-2 Shared product catalogue
          |
          | Prices from seven firms are in, seven are missing.
          |
          | Selma sees it; nobody else.
          | [Undo] [Other action]
          | [Share with the cluster]
Nadia presses [Other action]
    Nadia ✎ Noted under BD-2 Shared product catalogue
          |
          | Prices from seven firms are in, seven are missing.
          |
          | Which action is it about?
          | [BD-1 Supplier day at the cement plant]
          | [Leave it there]
Nadia > thanks 👍
    Nadia ← You are welcome, Nadia. It is good to have you here.
Nadia > "Noted under": And the hall is booked.
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way, “And the hall is booked.”
          |
          | Your own words work too, and silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ← Noted under BD-2 Shared product catalogue
          |
          | And the hall is booked.
          |
          | Selma sees it; nobody else.
          | [Undo] [Other action]
          | [Share with the cluster]
Nadia > /plan BD
    Nadia ← Business development
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          |
          | Tap one to see more.
          | [BD-1] [BD-2]
== +4 minutes
Nadia > /digest
    Nadia ← Solvane Cleantech: the week
          |
          | Business development
          |
          | • Coming up: Supplier day at the cement plant, 3 Apr
          |
          | 1 action is past its date.
          | If you can help anywhere, a word to Selma is enough.
          | [Send it to me every week]
== +2 minutes
Nadia > /digest
    Nadia ← Solvane Cleantech: the week
          |
          | Business development
          |
          | • On the way: Shared product catalogue
          | • Coming up: Supplier day at the cement plant, 3 Apr
          |
          | 1 action is past its date.
          | If you can help anywhere, a word to Selma is enough.
          | [Send it to me every week]
Nadia presses [Not this week]
    Nadia ✎ All right, not this week. /mine is there whenever you like.
          | [Answer after all]
    Nadia ~ All right, not this week. /mine is there whenever you like.
