# A form is asked question by question on Telegram, survives a restart and an interruption, and is one modal on Slack.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
#plenary: telegram
#cluster: slack

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
Nadia > /add
    Nadia ← What shall be done? (1 of 4)
          | For example: Supplier day at the cement plant
          | [Cancel]
Nadia > A catalogue of open laboratories
    Nadia ✎ What shall be done? A catalogue of open laboratories
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
-- restart
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
    Nadia ← Your answers to “A new action” are kept. Go on whenever you like.
          | [Go on]
Nadia presses [Go on]
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Nadia presses [Research and development]
    Nadia ✎ Which pillar? Research and development
    Nadia ← Which objective does it serve? (3 of 4)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Cancel]
Nadia presses [Back]
    Nadia ✎ Which objective does it serve? – skipped
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [✓ Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Nadia presses [Access to finance]
    Nadia ✎ Which pillar? Access to finance
    Nadia ← Which objective does it serve? (3 of 4)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Cancel]
Nadia presses [Sell more of what is made here]
    Nadia ✎ Which objective does it serve? Sell more of what is made here
    Nadia ← By when? (4 of 4)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Nadia > next Frizzday
    Nadia ← I could not read a date there. For “By when?”, try 31 Oct, Friday or 2027-01-15.
Nadia > 31 May
    Nadia ✎ By when? Sunday 31 May
    Nadia ← Added to Access to finance as AF-2: A catalogue of open laboratories, due Sunday 31 May. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | 3. A catalogue of open laboratories (AF-2)
          | Planned · due 31 May
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [3 · Done] [3 · On the way]
          | [3 · Needs time] [3 · Stuck]
Nadia > /add
    Nadia ← What shall be done? (1 of 4)
          | For example: Supplier day at the cement plant
          | [Cancel]
Nadia presses [Cancel]
    Nadia ✎ What shall be done? – skipped
    Nadia ← All right, nothing was saved.
Nadia > /cancel
    Nadia ← Nothing is under way, so there is nothing to cancel.
