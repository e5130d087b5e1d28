# A note is the facilitator's to read; a second, previewed tap gives it to everybody, and five minutes can take it back.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, Asia/Amman
Ingrid: slack, Europe/Berlin
SelmaToo: slack, Asia/Amman
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
Selma > /link
    Selma ← Your code is {code}, good until 10:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
SelmaToo adds the bot to #cluster
    SelmaToo ← I was added to #cluster and have posted nothing yet. What is it for?
             |
             | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
             | [Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
SelmaToo presses [Whole cluster]
    SelmaToo ✎ #cluster is for Solvane Cleantech now. Another tap changes it.
             | [✓ Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #cluster ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    SelmaToo ~ Good. I post one card there that says what I do.
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
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
           | I write at most twice a week, in your working hours (Amman time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
           | [My actions]
Ingrid > /cluster start {invite Ingrid}
    Ingrid ← Hello, Ingrid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Berlin time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Ingrid presses [Join]
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Berlin time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Ingrid ← Yours in Solvane Cleantech:
           |
           | • Collector test bench, due 19 Mar
           | [My actions]
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

Nadia > BD-1: the port hall is booked
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | the port hall is booked
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Nadia presses [Share with the cluster]
    Nadia ✎ Everybody in #plenary and #cluster will read this, and the next digest tells it:
          |
          | News about Supplier day at the cement plant (BD-1). Nadia R. (Heatworks Solvane): “the port hall is booked”
          | [Share] [Not now]
Nadia presses [Not now]
    Nadia ✎ Noted under BD-1 Supplier day at the cement plant
          |
          | the port hall is booked
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Nadia presses [Share with the cluster]
    Nadia ✎ Everybody in #plenary and #cluster will read this, and the next digest tells it:
          |
          | News about Supplier day at the cement plant (BD-1). Nadia R. (Heatworks Solvane): “the port hall is booked”
          | [Share] [Not now]
Nadia presses [Share]
    Nadia ✎ Shared. It appears in #plenary and #cluster at 10:05, and in the next digest:
          |
          | News about Supplier day at the cement plant (BD-1). Nadia R. (Heatworks Solvane): “the port hall is booked”
          | [Undo]
== +6 minutes
    #plenary ← News about Supplier day at the cement plant (BD-1). Nadia R. (Heatworks Solvane): “the port hall is booked”
    #cluster ← News about Supplier day at the cement plant (BD-1). Nadia R. (Heatworks Solvane): “the port hall is booked”
Nadia presses [Undo] under "Shared"
    Nadia ~ That is more than five minutes ago, and others may have read it.

# On Slack: shared, and taken back before anybody read it.
Victor > The legal review found a gap.
    Victor ← Noted under AF-1 Guarantee line for small loans
           |
           | The legal review found a gap.
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
Victor presses [Share with the cluster]
    Victor ✎ Everybody in #plenary and #cluster will read this, and the next digest tells it:
           |
           | News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap.”
           | [Share] [Not now]
Victor presses [Share]
    Victor ✎ Shared. It appears in #plenary and #cluster at 10:11, and in the next digest:
           |
           | News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap.”
           | [Undo]
Victor presses [Undo] under "Shared"
    Victor ✎ Noted under AF-1 Guarantee line for small loans
           |
           | The legal review found a gap.
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
    Victor ~ Taken back. Nobody else has read it.
== +6 minutes
# Shared again, corrected in time: what is posted is what stands on the card.
Victor presses [Share with the cluster]
    Victor ✎ Everybody in #plenary and #cluster will read this, and the next digest tells it:
           |
           | News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap.”
           | [Share] [Not now]
Victor presses [Share]
    Victor ✎ Shared. It appears in #plenary and #cluster at 10:17, and in the next digest:
           |
           | News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap.”
           | [Undo]
Victor edits > The legal review found a gap, and a way around it.
    Victor ✎ Shared. It appears in #plenary and #cluster at 10:17, and in the next digest:
           |
           | News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap, and a way around it.”
           | [Undo]
== +6 minutes
    #plenary ← News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap, and a way around it.”
    #cluster ← News about Guarantee line for small loans (AF-1). Victor D. (Inter-Regional Development Facility): “The legal review found a gap, and a way around it.”

# What is done is told to everybody, and says so.
Ingrid > Done, the bench is calibrated
    Ingrid ← Noted under RD-1 Collector test bench: Done
           |
           | Done, the bench is calibrated
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
# The digest tells what was shared, with its words.
== 2026-03-29 09:31 Asia/Amman
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Nadia R. (Managing director, Heatworks Solvane): 7 days quiet, 2 messages without reply. Open: “Supplier day at the cement plant”, due 3 Apr.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Supplier day at the cement plant” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Nadia ← Nadia, how is this going? One tap is a full answer.
          |
          | Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
    Nadia ← Nadia, a short reminder: “Shared product catalogue” is due Saturday 11 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • On the way: Supplier day at the cement plant (“the port hall is booked”)
             | • Coming up: Shared product catalogue, 11 Apr
             |
             | Access to finance
             |
             | • On the way: Guarantee line for small loans (“The legal review found a gap, and a way around it.”)
             |
             | Research and development
             |
             | • Done: Collector test bench (Ingrid S., Solvane Technical University)
    #cluster ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • On the way: Supplier day at the cement plant (“the port hall is booked”)
             | • Coming up: Shared product catalogue, 11 Apr
             |
             | Access to finance
             |
             | • On the way: Guarantee line for small loans (“The legal review found a gap, and a way around it.”)
             |
             | Research and development
             |
             | • Done: Collector test bench (Ingrid S., Solvane Technical University)
