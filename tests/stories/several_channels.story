# One vote, two channels on two platforms, live in both; the facilitator closes it early.
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
    #plenary ← This chat now belongs to Solvane Cleantech: polls and the weekly digest appear here. What you tell me in private stays private.
Nadia > /start {invite Nadia}
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
          |
          | Selma sees your answers; others see only the status of an action.
          | [My actions] [How often?]
          | [No, thanks]
Victor > /start {invite Victor}
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I keep the action plan moving. At most two messages a week, in your working hours (America/New York), about actions you own and votes that need you. Each takes one tap.
           |
           | Selma sees your answers; others see only the status of an action.
           | [My actions] [How often?]
           | [No, thanks]
Selma > /link
    Selma ← Your code is {code}, good until 08:15.
          |
          | In the other app, write to me: link {code} (with /link on Telegram, /cluster link on Slack).
          | I will ask there whether it is you. Show the code to nobody else.
Selma > /invite
    Selma ← Forward this to whoever should join:
          |
          | We use clusterbot to keep the actions of Solvane Cleantech moving. At most two short messages a week, one tap each. Come in here:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack: /cluster start {link}
          |
          | The link serves everybody until Saturday 20 June.
Selma > /poll
    Selma ← What do you want to ask? (1 of 4)
          | [Cancel]
