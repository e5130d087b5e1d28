# /plan finds what people type or tap: a pillar, somebody, an organisation, what is late. On Telegram and on Slack.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Nadia: telegram, Asia/Amman
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

Nadia > /plan
    Nadia ← Which part of the plan would you like to see? A name works as well, like /plan Nadia, or several words, like /plan BD late.
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Past the date (1)]
          | [By person] [By organisation]
Nadia presses [By organisation]
    Nadia ← Whose actions would you like to see?
          | [Heatworks Solvane (2)] [Inter-Regional Development Facility (1)]
          | [Solvane Technical University (1)]
Nadia presses [Heatworks Solvane (2)]
    Nadia ← Heatworks Solvane: 2 actions
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          |
          | Tap one to see more.
          | [BD-1] [BD-2]
          | [Another part of the plan]
Nadia > /plan Victor
    Nadia ← Victor D.: one action
          |
          | • AF-1 Guarantee line for small loans: On the way, due 1 May, Victor D.
          |
          | Tap one to see more.
          | [AF-1]
          | [Another part of the plan]
Nadia > /plan AF overdue
    Nadia ← Access to finance · Past the date
          |
          | No action here at the moment.
          | [Access to finance] [Past the date]
          | [Another part of the plan]
Nadia presses [Past the date]
    Nadia ← Past the date: one action
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, Ingrid S.
          |
          | Tap one to see more.
          | [RD-1]
          | [Another part of the plan]
Nadia presses [RD-1]
    Nadia ← Collector test bench (RD-1)
          | Ingrid S. · Needs time · due 19 Mar
          |
          | • Next: Calibration visit
          | • Pillar: Research and development
          | • Objective: Bring tested technologies from lab to customer
          | • Start: 1 Jan
          | [History]
Nadia > /plan Solvane
    Nadia ← That could be several things. Which one do you mean?
          | [Heatworks Solvane]
          | [Solvane Technical University]
Nadia presses [Solvane Technical University]
    Nadia ← Solvane Technical University: one action
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, Ingrid S.
          |
          | Tap one to see more.
          | [RD-1]
          | [Another part of the plan]

Victor > /cluster plan
    Victor ← Which part of the plan would you like to see? A name works as well, like /cluster plan Victor, or several words, like /cluster plan BD late.
           | [Business development] [Access to finance]
           | [Research and development] [Enabling environment]
           | [Investment] [Workforce and skills]
           | [Past the date (1)]
           | [By person] [By organisation]
Victor presses [Past the date (1)]
    Victor ← Past the date: one action
           |
           | • RD-1 Collector test bench: Needs time, due 19 Mar, Ingrid S.
           |
           | Tap one to see more.
           | [RD-1]
           | [Another part of the plan]
Victor presses [Another part of the plan]
    Victor ← Which part of the plan would you like to see? A name works as well, like /cluster plan Victor, or several words, like /cluster plan BD late.
           | [Business development] [Access to finance]
           | [Research and development] [Enabling environment]
           | [Investment] [Workforce and skills]
           | [Past the date (1)]
           | [By person] [By organisation]
Victor presses [By person]
    Victor ← Whose actions would you like to see?
           | [Ingrid S. (1)] [Nadia R. (2)]
           | [Victor D. (1)]
Victor presses [Nadia R. (2)]
    Victor ← Nadia R.: 2 actions
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
           | [Another part of the plan]
Victor > /cluster plan the ones of Nadia
    Victor ← I left out “the ones of”, which I could not place.
           |
           | Nadia R.: 2 actions
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
           | [Another part of the plan]
