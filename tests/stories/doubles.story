# Who looks like somebody who is there already: the facilitator sees it, both accounts say so, and only then they are one.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Omar: telegram, Asia/Amman, Omar Khalil
OmarToo: slack, Asia/Amman, Omar K.
Lina: telegram, Asia/Amman, Lina Haddad
LinaToo: slack, Asia/Amman, Haddad Lina

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
== 2026-03-22 09:00 Asia/Amman
Lina > /start {link}
    Lina ← Welcome, Lina. You are now in Solvane Cleantech.
         |
         | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
         |
         | Selma sees your answers; others see only the status of an action.
         | [My actions] [How often?]
         | [No, thanks]
LinaToo > /start {link}
    Selma ← Haddad Lina on Slack may be Lina Haddad on Telegram. As two they count twice: two votes, two lists, twice the messages.
          |
          | Shall I ask? Only they themselves can make it one. If you know that they are two people, I do not bring it up again.
          | [Ask them] [They are two people]
    LinaToo ← Welcome, Haddad. You are now in Solvane Cleantech.
            |
            | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
            |
            | Selma sees your answers; others see only the status of an action.
            | [My actions] [How often?]
            | [No, thanks]
# They are two cousins: said once, remembered for ever.
Selma presses [They are two people]
    Selma ← Noted, Haddad Lina and Lina Haddad are two people. I do not bring it up again.
LinaToo > /leave
    LinaToo ← Leave Solvane Cleantech? I stop writing to you at once. Your past answers stay with the actions.
            | [Leave] [Stay]
LinaToo presses [Leave]
    LinaToo ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
            | [Come back]
LinaToo presses [Come back]
    LinaToo ← Good to have you back in Solvane Cleantech, Haddad. Nothing waits for you unless you want it: /mine shows your actions.
== +3 days
# Omar Khalil came in on Telegram; on Slack he is Omar K.
Omar > /start {link}
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
         |
         | Selma sees your answers; others see only the status of an action.
         | [My actions] [How often?]
         | [No, thanks]
OmarToo > /start {link}
    Selma ← Omar K. on Slack may be Omar Khalil on Telegram. As two they count twice: two votes, two lists, twice the messages.
          |
          | Shall I ask? Only they themselves can make it one. If you know that they are two people, I do not bring it up again.
          | [Ask them] [They are two people]
    OmarToo ← Welcome, Omar. You are now in Solvane Cleantech.
            |
            | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
            |
            | Selma sees your answers; others see only the status of an action.
            | [My actions] [How often?]
            | [No, thanks]
Selma presses [Ask them] under "Omar K."
    Selma ← Good, I ask Omar K. in private, within their working hours. Nothing changes until both accounts have said yes.
    OmarToo ← Omar, one question so that nobody counts twice. Are you also the Omar Khalil who uses Telegram here?
            |
            | If so, I ask there too, and only that tap makes it one: one vote, one list, one limit on messages.
            | [Yes] [No, that is somebody else]
OmarToo presses [Yes]
    Omar ← Omar, somebody who came in on Slack as Omar K. says: that is also you. Is it?
         |
         | If so, both apps are you from then on: one vote, one list, one limit on messages. If it is not you, please say so; nothing is changed then, and Selma hears of it.
         | [Yes, that is me] [No, not me]
    OmarToo ✎ Thank you, that is settled.
    OmarToo ← Thank you. I now ask on Telegram, in your working hours. A tap there, and both apps are you.
# A yes on one side merges nothing.
OmarToo > /mine
    OmarToo ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
            | [Add an action] [See the plan]
== +1 minute
Omar presses [Yes, that is me]
    Omar ✎ Thank you, that is settled.
    Omar ← Done, both apps are you now. I write to the one you used last, never to both.
    OmarToo ← Your Telegram account was just linked to this one. If that was not you, please tell Selma at once.
OmarToo > /mine
    OmarToo ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
            | [Add an action] [See the plan]
