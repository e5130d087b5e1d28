# What came of a meeting: pasted once, looked at, and carried to everybody in their own hours; a next step becomes an action.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
#plenary: telegram

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
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (New York time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
           | [My actions]

# A name and nothing else is asked for the rest; notes are taken as they are, lists under the headings people use.
Selma > /summary Finance group on the guarantee line\nThe line can start small, with thirty loans and a yearly check.\n\nOne concern is on record: the rules must be public before the first loan.\n\nDecided:\n- Start with thirty loans\nNext steps:\n- Rana asks two lawyers by Thursday\n- Omar publishes the draft rules\nStill open:\n- Does it cover leases?
    Selma ← This is how everybody will read it:
          |
          | Finance group on the guarantee line
          | 22 Mar
          |
          | The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
          |
          | Decided
          |
          | • Start with thirty loans
          |
          | Next steps
          |
          | • Rana asks two lawyers by Thursday
          | • Omar publishes the draft rules
          |
          | Still open
          |
          | • Does it cover leases?
          |
          | It can go to 2 people of Solvane Cleantech, each in their working hours, and to #plenary.
          | [Send to everybody] [Only to the groups]
          | [Change it] [Discard]
Selma presses [Send to everybody]
    Selma ✎ Finance group on the guarantee line leaves at 08:05, to 2 people and to #plenary.
          | [Stop it]
Selma presses [Stop it]
    Selma ✎ This is how everybody will read it:
          |
          | Finance group on the guarantee line
          | 22 Mar
          |
          | The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
          |
          | Decided
          |
          | • Start with thirty loans
          |
          | Next steps
          |
          | • Rana asks two lawyers by Thursday
          | • Omar publishes the draft rules
          |
          | Still open
          |
          | • Does it cover leases?
          |
          | It can go to 2 people of Solvane Cleantech, each in their working hours, and to #plenary.
          | [Send to everybody] [Only to the groups]
          | [Change it] [Discard]
    Selma ~ Stopped. Nobody has seen it.

# On Telegram it is changed by the same questions: what stands there is kept by a tap.
Selma presses [Change it]
    Selma ← Which meeting was it? (1 of 7)
          | For example: Finance group on the guarantee line
          |
          | Finance group on the guarantee line
          |
          | Keep it, or type a new version.
          | [Keep it] [Cancel]
Selma presses [Keep it]
    Selma ✎ Which meeting was it? Finance group on the guarantee line
    Selma ← When was it? (2 of 7)
          | For example: 19 March, Thursday, yesterday
          |
          | Sunday 22 March
          |
          | Keep it, or type a new version.
          | [Keep it] [Back] [Cancel]
Selma > Thursday
    Selma ✎ When was it? Thursday 19 March
    Selma ← Whose meeting was it? (3 of 7)
          | Left empty or skipped, it was everybody’s.
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Skip] [Cancel]
Selma presses [Access to finance]
    Selma ✎ Whose meeting was it? Access to finance
    Selma ← What came of it, in a few lines? (4 of 7)
          | What was settled counts, not who said what.
          |
          | The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
          |
          | Keep it, or type a new version.
          | [Keep it] [Back] [Skip] [Cancel]
Selma presses [Keep it]
    Selma ✎ What came of it, in a few lines? The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
    Selma ← What was decided? One on each line. (5 of 7)
          | Left empty or skipped, nothing was.
          |
          | Start with thirty loans
          |
          | Keep it, or type a new version.
          | [Keep it] [Back] [Skip] [Cancel]
Selma presses [Keep it]
    Selma ✎ What was decided? One on each line. Start with thirty loans
    Selma ← Who does what, by when? One on each line. (6 of 7)
          | For example: Rana asks two lawyers by Thursday
          |
          | Rana asks two lawyers by Thursday
          | Omar publishes the draft rules
          |
          | Keep it, or type a new version.
          | [Keep it] [Back] [Skip] [Cancel]
Selma > Rana asks two lawyers by Monday\nOmar publishes the draft rules
    Selma ✎ Who does what, by when? One on each line. Rana asks two lawyers by Monday
          | Omar publishes the draft rules
    Selma ← What stays open? One on each line. (7 of 7)
          | Left empty or skipped, nothing does.
          |
          | Does it cover leases?
          |
          | Keep it, or type a new version.
          | [Keep it] [Back] [Skip] [Cancel]
Selma presses [Keep it]
    Selma ✎ What stays open? One on each line. Does it cover leases?
    Selma ← This is how everybody will read it:
          |
          | Finance group on the guarantee line
          | 19 Mar · Access to finance
          |
          | The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
          |
          | Decided
          |
          | • Start with thirty loans
          |
          | Next steps
          |
          | • Rana asks two lawyers by Monday
          | • Omar publishes the draft rules
          |
          | Still open
          |
          | • Does it cover leases?
          |
          | It can go to 2 people of Solvane Cleantech, each in their working hours, and to #plenary.
          | [Send to everybody] [Only to the groups]
          | [Change it] [Discard]
Selma presses [Send to everybody]
    Selma ✎ Finance group on the guarantee line leaves at 08:05, to 2 people and to #plenary.
          | [Stop it]
== +90 minutes
    Selma ✎ ✓ Finance group on the guarantee line is on its way: to 2 people, each in their working hours, and to #plenary.
          |
          | Which of these shall be an action? A tap opens the form, with the words in it.
          |
          | 1. Rana asks two lawyers by Monday
          | 2. Omar publishes the draft rules
          | [1] [2]
    Nadia ← Finance group on the guarantee line
          | 19 Mar · Access to finance
          |
          | The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
          |
          | Decided
          |
          | • Start with thirty loans
          |
          | Next steps
          |
          | • Rana asks two lawyers by Monday
          | • Omar publishes the draft rules
          |
          | Still open
          |
          | • Does it cover leases?
          |
          | No reply is needed. If you see it differently, a word to Selma I. is enough.
          | [How often?]
    #plenary ← Finance group on the guarantee line
             | 19 Mar · Access to finance
             |
             | The line can start small, with thirty loans and a yearly check.
             |
             | One concern is on record: the rules must be public before the first loan.
             |
             | Decided
             |
             | • Start with thirty loans
             |
             | Next steps
             |
             | • Rana asks two lawyers by Monday
             | • Omar publishes the draft rules
             |
             | Still open
             |
             | • Does it cover leases?
             |
             | No reply is needed. If you see it differently, a word to Selma I. is enough.
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 3 Apr
             |
             | Meetings
             |
             | • Finance group on the guarantee line, 19 Mar: 1 decision, 2 next steps
             |
             | /summaries has the words.
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma is enough.

# Nadia reads it in the morning, where she works; Victor in New York on Monday.
== +1 day
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
    Victor ← Finance group on the guarantee line
           | 19 Mar · Access to finance
           |
           | The line can start small, with thirty loans and a yearly check.
           |
           | One concern is on record: the rules must be public before the first loan.
           |
           | Decided
           |
           | • Start with thirty loans
           |
           | Next steps
           |
           | • Rana asks two lawyers by Monday
           | • Omar publishes the draft rules
           |
           | Still open
           |
           | • Does it cover leases?
           |
           | No reply is needed. If you see it differently, a word to Selma I. is enough.
           | [How often?]
Selma presses [1]
    Selma ← What shall be done? (1 of 5)
          |
          | Rana asks two lawyers by Monday
          |
          | Keep it, or type a new version.
          | [Keep it] [Cancel]
Selma > Two lawyers for the guarantee line
    Selma ✎ What shall be done? Two lawyers for the guarantee line
    Selma ← Which pillar? (2 of 5)
          | [Business development] [✓ Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Selma presses [✓ Access to finance]
    Selma ✎ Which pillar? Access to finance
    Selma ← Which objective does it serve? (3 of 5)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Which objective does it serve? – skipped
    Selma ← By when? (4 of 5)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ By when? – skipped
    Selma ← Who takes it on? (5 of 5)
          | Leave it open and it is yours.
          | [✓ Selma I.] [Ingrid S.]
          | [Nadia R.] [Victor D.]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ ✓ Finance group on the guarantee line is on its way: to 2 people, each in their working hours, and to #plenary.
          |
          | Which of these shall be an action? A tap opens the form, with the words in it.
          |
          | ✓ AF-2 Rana asks two lawyers by Monday
          | 2. Omar publishes the draft rules
          | [2]
    Selma ✎ Who takes it on? – skipped
    Selma ← Added to Access to finance as AF-2: Two lawyers for the guarantee line. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
    Selma ← One thought on AF-2 Two lawyers for the guarantee line: would it be better carried by a participant? What firms and institutions carry themselves lasts longer, and your hands stay free to connect them. If it is yours, it is yours.
          | [Give it to somebody] [It stays with me]

# Whoever comes later finds it.
Nadia > /summaries
    Nadia ← What came of our meetings, the newest first:
          |
          | • 19 Mar: Finance group on the guarantee line
          | [Finance group on the guarantee line]
Nadia presses [Finance group on the guarantee line]
    Nadia ← Finance group on the guarantee line
          | 19 Mar · Access to finance
          |
          | The line can start small, with thirty loans and a yearly check.
          |
          | One concern is on record: the rules must be public before the first loan.
          |
          | Decided
          |
          | • Start with thirty loans
          |
          | Next steps
          |
          | • Rana asks two lawyers by Monday
          | • Omar publishes the draft rules
          |
          | Still open
          |
          | • Does it cover leases?
          |
          | Written down by Selma I.
          | [All meetings]
