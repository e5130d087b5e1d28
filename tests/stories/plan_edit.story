# An action is changed one thing at a time by its owner, read by anybody, and keeps its history: on Telegram and on Slack.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Nadia: telegram, Asia/Amman
Selma: slack, Asia/Amman
Victor: slack, America/New_York

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

# Nadia owns BD-1.
Nadia > /plan BD
    Nadia ← Business development
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          |
          | Tap one to see more.
          | [BD-1] [BD-2]
Nadia presses [BD-1]
    Nadia ← Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 3 Apr
          |
          | • Next: Agree the venue
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Start: 20 Feb
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [New date] [No longer needed]
Nadia presses [Edit]
    Nadia ← What shall I change in BD-1 Supplier day at the cement plant?
          | [Due] [Next step]
          | [Help needed] [Progress]
          | [Partners]
          | [Something else]
Nadia presses [Partners]
    Nadia ← Partners?
          | For example: Heatworks, the technical university
          | [Skip] [Cancel]
Nadia > Heatworks, the technical university
    Nadia ✎ Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 3 Apr
          |
          | • Next: Agree the venue
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Partners: Heatworks, the technical university
          | • Start: 20 Feb
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [New date] [No longer needed]
    Nadia ✎ Partners? Heatworks, the technical university
    Nadia ← BD-1 Supplier day at the cement plant. Partners: – → Heatworks, the technical university
          | [Undo] [Change more]
Nadia presses [Change more]
    Nadia ← What shall I change in BD-1 Supplier day at the cement plant?
          | [Due] [Next step]
          | [Help needed] [Progress]
          | [Partners]
          | [Something else]
Nadia presses [Due]
    Nadia ← Due?
          | Now: 3 Apr (“Skip”, or an empty field, clears it; “Cancel” keeps it)
          | [Skip] [Cancel]
Nadia > 20 April
    Nadia ✎ Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 20 Apr
          |
          | • Next: Agree the venue
          | • Date: moved from 3 Apr by Nadia R. on 22 Mar
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Partners: Heatworks, the technical university
          | • Start: 20 Feb
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [New date] [No longer needed]
    Nadia ✎ Due? Monday 20 April
    Nadia ← BD-1 Supplier day at the cement plant. Due: 3 Apr → 20 Apr
          | [Undo] [Change more]
Nadia presses [Something else]
    Nadia ✎ What shall I change in BD-1 Supplier day at the cement plant?
          | [Name] [Expected result]
          | [Pillar] [Objective]
          | [Start] [Level]
          | [Indicator] [Gap it closes]
          | [Programme]
          | [Back]
Nadia presses [Level]
    Nadia ← Level?
          | How far it reaches.
          | [Local] [Regional]
          | [National] [International]
          | [Skip] [Cancel]
Nadia presses [Local]
    Nadia ✎ Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 20 Apr
          |
          | • Next: Agree the venue
          | • Date: moved from 3 Apr by Nadia R. on 22 Mar
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Partners: Heatworks, the technical university
          | • Start: 20 Feb
          | • Level: Local
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [New date] [No longer needed]
    Nadia ✎ Level? Local
    Nadia ← BD-1 Supplier day at the cement plant. Level: – → Local
          | [Undo] [Change more]
Nadia presses [Undo]
    Nadia ✎ Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 20 Apr
          |
          | • Next: Agree the venue
          | • Date: moved from 3 Apr by Nadia R. on 22 Mar
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Partners: Heatworks, the technical university
          | • Start: 20 Feb
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [New date] [No longer needed]
    Nadia ✎ Taken back. BD-1 Supplier day at the cement plant is as it was.
    Nadia ~ Taken back. It is as it was.
# What was changed a moment ago others do not see yet.
Victor > /cluster plan BD
    Victor ← Business development
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
Victor presses [BD-1]
    Victor ← Supplier day at the cement plant (BD-1)
           | Nadia R. · On the way · due 3 Apr
           |
           | • Next: Agree the venue
           | • Pillar: Business development
           | • Objective: Sell more of what is made here
           | • Start: 20 Feb
           | [History]
== 2026-03-22 08:30 Asia/Amman
Nadia presses [Undo]
    Nadia ✎ BD-1 Supplier day at the cement plant. Partners: – → Heatworks, the technical university
          | [Change more]
    Nadia ✎ BD-1 Supplier day at the cement plant. Due: 3 Apr → 20 Apr
          | [Change more]
    Nadia ~ That is more than five minutes ago, and others may have read it. Edit changes it again.
Nadia > BD-1: the mayor hesitates
    Nadia ✎ Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 20 Apr
          |
          | ✓ Noted: On the way, “the mayor hesitates”
          | [Undo] [Change]
          | [Edit] [History]
          | [New date] [No longer needed]
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | the mayor hesitates
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Victor > /cluster plan BD
    Victor ← Business development
           |
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
           | • BD-1 Supplier day at the cement plant: On the way, due 20 Apr, Nadia R.
           |
           | Tap one to see more.
           | [BD-2] [BD-1]
Victor presses [BD-1]
    Victor ← Supplier day at the cement plant (BD-1)
           | Nadia R. · On the way · due 20 Apr
           |
           | • Next: Agree the venue
           | • Pillar: Business development
           | • Objective: Sell more of what is made here
           | • Partners: Heatworks, the technical university
           | • Start: 20 Feb
           | [History]
Victor presses [History]
    Victor ← BD-1 Supplier day at the cement plant, the newest first:
           |
           | • 22 Mar, Nadia R.: Due: 3 Apr → 20 Apr
           | • 22 Mar, Nadia R.: Partners: – → Heatworks, the technical university
           | [Open the action]
# Selma facilitates: she changes what is her cluster's, and reads the words as well.
Selma > /cluster plan BD
    Selma ← Business development
          |
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          | • BD-1 Supplier day at the cement plant: On the way, due 20 Apr, Nadia R.
          |
          | Tap one to see more.
          | [BD-2] [BD-1]
Selma presses [BD-1]
    Selma ← Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 20 Apr
          |
          | ✓ Noted: On the way, “the mayor hesitates”
          | [Change]
          | [Edit] [History]
          | [Another owner] [Note an answer]
          | [New date] [No longer needed]
Selma presses [Edit]
    Selma ← What shall I change in BD-1 Supplier day at the cement plant?
          | [Due] [Next step]
          | [Help needed] [Progress]
          | [Partners]
          | [Something else]
Selma presses [Help needed]
Selma fills value = A word to the mayor
    Selma ← BD-1 Supplier day at the cement plant. Help needed: – → A word to the mayor
          | [Undo] [Change more]
Selma presses [History]
    Selma ← BD-1 Supplier day at the cement plant, the newest first:
          |
          | • 22 Mar, Selma I.: Help needed: – → A word to the mayor
          | • 22 Mar, Nadia R.: “the mayor hesitates”
          | • 22 Mar, Nadia R.: Due: 3 Apr → 20 Apr
          | • 22 Mar, Nadia R.: Partners: – → Heatworks, the technical university
          | [Open the action]

# Nadia hears in her next hour what was changed for her, and that it was Selma.
== +1 hour
    Nadia ← Selma I. changed what the plan says of your action Supplier day at the cement plant (BD-1):
          |
          | • Help needed: – → A word to the mayor
          |
          | If it fits, there is nothing to do. If not, a word with Selma I. helps, or you change it yourself.
          | [See it] [How often?]
