# Stuck on Slack: told in the facilitator's hours, and a helper found in a channel.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: slack, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, Asia/Amman
Ingrid: slack, Europe/Berlin
Zoe: slack, Asia/Amman
#partners: slack

Selma > /cluster start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /cluster today: who is in, who answered, what goes out next
          | • /cluster invite: a text that brings people in
          | • /cluster note: write down an answer somebody gave by phone
          | • /cluster summary: send what came of a meeting to everybody
          | • /cluster silence: stop everything I send by myself, at once
          | • /cluster poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /cluster help shows the rest.
          | [My actions] [Settings]
Selma adds the bot to #partners
    Selma ← I was added to #partners and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #partners is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #partners ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
              |
              | • Here: votes, a digest of what moves, and what people choose to share or ask
              | • A tap under a vote is your vote; others see numbers only
              | • In private, if you come in: your actions, one tap each
              | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
              | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
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

# Outside Selma's hours: she hears as her day begins.
== 2026-03-23 20:00 Asia/Amman
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
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Victor > /cluster mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
Victor presses [Stuck]
    Victor ✎ Thank you, Victor.
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Victor ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Victor presses [Information]
    Victor ✎ Thank you, Victor.
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: information would help. If you like, add a line here; it goes along.
           | [Ask the cluster]
           | [Undo] [Change]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: information would help. If you like, add a line here; it goes along.
           | [Ask the cluster]
           | [Undo] [Change]
    Victor ~ Selma hears of it on Tuesday 24 March, 09:00.
Victor presses [Ask the cluster]
    Victor ← Everybody in #partners will read this:
           |
           | Looking for help with Guarantee line for small loans (AF-1): information. Victor D. (Inter-Regional Development Facility) would be glad of a word from whoever knows a way.
           | [Ask] [Not now]
Victor presses [Not now] under "will read this"
    Victor ✎ All right, nobody is asked about AF-1 Guarantee line for small loans.
# Told at night and taken back at once: she never hears.
Ingrid > /cluster mine
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           | [Done] [On the way]
           | [Needs time] [Stuck]
Ingrid presses [Stuck]
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Ingrid ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Ingrid presses [A decision]
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: a decision would help. If you like, add a line here; it goes along.
           | [Ask the cluster]
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: a decision would help. If you like, add a line here; it goes along.
           | [Ask the cluster]
           | [Undo] [Change]
    Ingrid ~ Selma hears of it on Tuesday 24 March, 07:00.
Ingrid presses [Undo]
    Ingrid ✎ Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           | [Done] [On the way]
           | [Needs time] [Stuck]
    Ingrid ~ Taken back. It no longer counts.
== 2026-03-24 09:10 Asia/Amman
    Selma ← Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know. What would help: information.
          |
          | Perhaps one of these can help:
          |
          | • Ingrid S. (Solvane Technical University)
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Ask Ingrid S.]
Selma presses [I will call]
    Selma ✎ Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know. What would help: information.
          |
          | Perhaps one of these can help:
          |
          | • Ingrid S. (Solvane Technical University)
          |
          | Selma I. will call.
          | [Open the action]
          | [Ask Ingrid S.]
    Victor ← Selma I. will call you about AF-1 Guarantee line for small loans.
    Selma ~ Good. They know that you will call.
Victor presses [Ask the cluster]
    Victor ✎ Everybody in #partners will read this:
           |
           | Looking for help with Guarantee line for small loans (AF-1): information. Victor D. (Inter-Regional Development Facility) would be glad of a word from whoever knows a way.
           | [Ask] [Not now]
Victor presses [Ask]
    Victor ✎ Thank you, Victor.
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: information would help. If you like, add a line here; it goes along.
           | [Change]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: information would help. If you like, add a line here; it goes along.
           | [Change]
    Victor ✎ It appears in #partners at 09:15:
           |
           | Looking for help with Guarantee line for small loans (AF-1): information. Victor D. (Inter-Regional Development Facility) would be glad of a word from whoever knows a way.
           | [Undo]
== +6 minutes
    #partners ← Looking for help with Guarantee line for small loans (AF-1): information. Victor D. (Inter-Regional Development Facility) would be glad of a word from whoever knows a way.
              | [I can help]
Ingrid in #partners presses [I can help]
    Selma ✎ Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know. What would help: information.
          |
          | Selma I. will call.
          | [Open the action]
    Selma ← Ingrid S. (Solvane Technical University) can help Victor D. with Guarantee line for small loans (AF-1). Victor D. knows.
    Victor ← Ingrid S. (Solvane Technical University) can help with Guarantee line for small loans (AF-1). A word from you is enough.
    #partners ✎ Looking for help with Guarantee line for small loans (AF-1): information. Victor D. (Inter-Regional Development Facility) would be glad of a word from whoever knows a way.
              |
              | 1 offer so far, thank you.
              | [I can help]
    Ingrid ~ Thank you! Victor D. and Selma hear that you can help.

# Somebody of the channel who never wrote to the bot: it counts as a vote would, and both hear who offers.
Zoe in #partners presses [I can help]
    Selma ← Zoe (Slack, @u1005) can help Victor D. with Guarantee line for small loans (AF-1). Victor D. knows, and finds them in #partners: they have not come in to me yet.
    Victor ← Zoe (Slack, @u1005) can help with Guarantee line for small loans (AF-1). They said so in #partners and have not come in to me, so please answer them there.
    #partners ✎ Looking for help with Guarantee line for small loans (AF-1): information. Victor D. (Inter-Regional Development Facility) would be glad of a word from whoever knows a way.
              |
              | 2 offers so far, thank you.
              | [I can help]
    Zoe ~ Thank you! Victor D. and Selma hear that you can help.

# What is in the way is often somebody else's to remove: Selma asks for Nadia, without a word of hers.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Nadia presses [1 · Stuck]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · An introduction] [1 · A decision]
          | [1 · Money] [1 · Information]
          | [1 · More time] [1 · Something else]
          | [1 · No message for now]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · An introduction] [1 · A decision]
          | [1 · Money] [1 · Information]
          | [1 · More time] [1 · Something else]
          | [1 · No message for now]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Nadia presses [1 · Information]
    Selma ← Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: information.
          |
          | Perhaps one of these can help:
          |
          | • Ingrid S. (Solvane Technical University)
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Ask Ingrid S.]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: information would help. If you like, add a line here; it goes along.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Ask the cluster]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: information would help. If you like, add a line here; it goes along.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Ask the cluster]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Selma hears of it now.
Selma presses [Ask Ingrid S.]
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: information.
          |
          | Asked on their behalf:
          |
          | • Ingrid S. (Solvane Technical University): to be asked
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Do not ask Ingrid S.]
    Selma ~ Ingrid S. is asked on Wednesday 25 March, 11:00, without the owner’s words. Until then a tap stops it.
== 2026-03-26 12:00 Asia/Amman
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: information.
          |
          | Asked on their behalf:
          |
          | • Ingrid S. (Solvane Technical University): asked
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Nadia ← Ingrid S. (Solvane Technical University) was asked for help with Supplier day at the cement plant (BD-1). You hear as soon as somebody can.
    Ingrid ← Nadia R. (Heatworks Solvane) is looking for a way on with Supplier day at the cement plant (BD-1), and information would help. Selma I. thought of you.
           |
           | “I can help” brings the two of you together. No answer is fine, too.
           | [I can help] [I cannot help]
           | [How often?]
Ingrid presses [I can help] under "looking for a way on"
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: information.
          |
          | Asked on their behalf:
          |
          | • Ingrid S. (Solvane Technical University): can help
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Selma ← Ingrid S. (Solvane Technical University) can help Nadia R. with Supplier day at the cement plant (BD-1). Nadia R. knows.
    Nadia ← Ingrid S. (Solvane Technical University) can help with Supplier day at the cement plant (BD-1). A word from you is enough.
    Ingrid ✎ Thank you! Nadia R. (Heatworks Solvane) knows that you can help with Supplier day at the cement plant (BD-1).
    Ingrid ~ Thank you! Nadia R. and Selma hear that you can help.
