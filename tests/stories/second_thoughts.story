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
          | • /today: who is in, who answered, what goes out next
          | • /invite: a text that brings people in
          | • /note: write down an answer somebody gave by phone
          | • /summary: send what came of a meeting to everybody
          | • /silence: stop everything I send by myself, at once
          | • /poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /help shows the rest.
          | [My actions] [Settings]
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, due 3 Apr
          | • Shared product catalogue, due 11 Apr
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
          | Your own words work too, and “Not this week” is fine.
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
          | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
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
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ~ Taken back. It no longer counts.
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
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ✎ Noted under BD-2 Shared product catalogue
          |
          | Prices from six firms are in, eight are missing.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
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
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ✎ Noted under BD-2 Shared product catalogue
          |
          | Prices from seven firms are in, seven are missing.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Nadia presses [About another action]
    Nadia ✎ Noted under BD-2 Shared product catalogue
          |
          | Prices from seven firms are in, seven are missing.
          |
          | Which action is it about?
          | [BD-1 Supplier day at the cement plant]
          | [Leave it there]
Nadia > thanks 👍
    Nadia ← It is good to have you here, Nadia.
Nadia > "Noted under": And the hall is booked.
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way, “And the hall is booked.”
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ← Noted under BD-2 Shared product catalogue
          |
          | And the hall is booked.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
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
    Nadia ✎ All right, not this week.
          | [Answer after all]
    Nadia ~ All right, not this week.
