# What needs me in one place: the bot's home on Slack, and /home as a message on every platform.
file: solvane.yaml
now: 2026-03-22 09:00 Asia/Amman
Selma: slack, Asia/Amman
Victor: slack, America/New_York
Nadia: telegram, Asia/Amman
Stranger: slack, Europe/Berlin, Johanna Weiss

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
Victor > /start {invite Victor}
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I keep the action plan moving. At most two messages a week, in your working hours (America/New York), about actions you own and votes that need you. Each takes one tap.
           |
           | Selma sees your answers; others see only the status of an action.
           | [My actions] [How often?]
           | [No, thanks]
Nadia > /start {invite Nadia}
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
          |
          | Selma sees your answers; others see only the status of an action.
          | [My actions] [How often?]
          | [No, thanks]
# Somebody who is not in is told how to come in.
Stranger opens home
    Stranger at home ← Hello, Johanna. I keep the actions of an innovation cluster moving, and once you are in, what needs you stands here.
                     |
                     | Please write to me what your invitation says: it begins with /cluster start. If you have none, your cluster’s facilitator can send you one.
Selma > /poll "Meet every month?" "Yes" "No"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | No channel is connected to me yet, so people would find it with /vote in our private chats. Add me to a group or
          | channel and write /bind there, and I post it there too.
          |
          | One choice each. The result shows when the vote closes: Wednesday 25 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | People find it with /vote.
          |
          | It closes Wednesday 25 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    Selma ~ Posted. You will hear from me when it closes.
Victor opens home
    Victor at home ← Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | On the way · due 1 May
                   |
                   | Meet every month?
                   | Open until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [Done] [On the way]
                   | [Needs time] [Stuck]
                   | [Yes]
                   | [No]
                   | [See the plan] [Settings]
# A tap in the home is a full answer, and the home shows it at once.
Victor presses [Stuck] at home
    Victor at home ✎ Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   |
                   | Meet every month?
                   | Open until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [Undo] [Change]
                   | [Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Victor presses [Yes] at home
    Victor at home ✎ Victor, nothing needs you in Solvane Cleantech now. That is a good place to be.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Your vote: Yes. You can change it until Wednesday 25 March, 09:00.
Victor > the bank asks for one more signature
    Victor ← Noted under AF-1 Guarantee line for small loans
           |
           | the bank asks for one more signature
           | [Undo] [Other action]
    Victor at home ✎ Victor, nothing needs you in Solvane Cleantech now. That is a good place to be.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck, “the bank asks for one more signature”
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
Victor presses [Undo] at home
    Victor ✎ Taken back. Nothing was recorded under Guarantee line for small loans.
    Victor at home ✎ Victor, nothing needs you in Solvane Cleantech now. That is a good place to be.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Taken back. Nothing was recorded.
Selma opens home
    Selma at home ← Selma, this needs you in Solvane Cleantech. One tap is a full answer.
                  |
                  | Meet every month?
                  | Open until Wednesday 25 March, 16:00.
                  |
                  | I write to you at most twice a week.
                  | [Yes]
                  | [No]
                  | [See the plan] [Settings]
Victor presses [Settings] at home
    Victor ← I write to you at most twice a week, around 09:30 your time (America/New York), on working days.
           |
           | What suits you better?
           | [Once a week at most]
           | [Only for votes]
           | [Only when I write first]
           | [Pause 7 days] [30 days] [90 days]
           | [Another hour] [A second app]
           | [Somebody answers for me]
           | [Leave]
Victor presses [Once a week at most]
    Victor ← Good. At most one message a week from now on.
    Victor at home ✎ Victor, nothing needs you in Solvane Cleantech now. That is a good place to be.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most once a week.
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
# The same on Telegram, as a message.
Nadia > /home
    Nadia ← Nadia, this needs you in Solvane Cleantech. One tap is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Meet every month?
          | Open until Wednesday 25 March, 16:00.
          |
          | I write to you at most twice a week.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Yes]
          | [No]
          | [See the plan] [Settings]
Nadia presses [1 · On the way]
    Nadia ✎ Nadia, this needs you in Solvane Cleantech. One tap is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Meet every month?
          | Open until Wednesday 25 March, 16:00.
          |
          | I write to you at most twice a week.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Yes]
          | [No]
          | [See the plan] [Settings]
    Nadia ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
Nadia presses [No]
    Nadia ✎ Nadia, this needs you in Solvane Cleantech. One tap is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Meet every month?
          | Your vote is in; you can change it until Wednesday 25 March, 16:00.
          |
          | I write to you at most twice a week.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Yes]
          | [✓ No]
          | [See the plan] [Settings]
    Nadia ~ Your vote: No. You can change it until Wednesday 25 March, 16:00.
# Two hours later nobody is thought to look any more, until somebody presses there or opens it again.
== +2 hours
Victor presses [✓ Yes] at home
    Victor at home ✎ Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | Stuck · due 1 May
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most once a week.
                   | [Done] [On the way]
                   | [Needs time] [Stuck]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Your vote is now: Yes. You can change it until Wednesday 25 March, 09:00.
Victor > /mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | Stuck · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
Victor presses [On the way]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: On the way
           | [Undo] [Change]
    Victor at home ✎ Victor, nothing needs you in Solvane Cleantech now. That is a good place to be.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: On the way
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most once a week.
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
Victor opens home
Victor > /leave
    Victor ← Leave Solvane Cleantech? I stop writing to you at once. Your past answers stay with the actions.
           | [Leave] [Stay]
Victor presses [Leave]
    Selma ← Victor D. has left Solvane Cleantech. This action is looking for an owner:
          |
          | • AF-1 Guarantee line for small loans
          |
          | A word of thanks to Victor D. would be kind. There is no hurry with the rest.
          | [Owner for AF-1 Guarantee line for small…]
    Victor ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
           | [Come back]
    Victor at home ✎ You have left Solvane Clean Technology Innovation Cluster, so I do nothing there for you. The door is open; one tap brings you back.
                   | [Come back]
