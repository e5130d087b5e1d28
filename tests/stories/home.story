# What needs me in one place: the bot's home on Slack, and /home as a message on every platform.
file: solvane.yaml
now: 2026-03-22 09:00 Asia/Amman
Selma: slack, Asia/Amman
Victor: slack, America/New_York
Nadia: telegram, Asia/Amman
Stranger: slack, Europe/Berlin, Johanna Weiss

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
# Somebody who is not in is told how to come in.
Stranger opens home
    Stranger at home ← Hello, Johanna. I keep the actions of an innovation cluster moving, and once you are in, what needs you stands here.
                     |
                     | Please write to me what your invitation says: it begins with /cluster start. If you have none, your cluster’s facilitator can send you one.
Selma > /cluster poll "Meet every month?" "Yes" "No"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | No channel is connected to me now, so people would find it with /cluster vote in our private chats. Add me to a group or channel first, and I post it there too.
          |
          | One choice each. The result shows when the vote closes: Wednesday 25 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | People find it with /cluster vote.
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
                   | Thank you for saying so. What would help most? Your tap tells Selma.
                   |
                   | Meet every month?
                   | Open until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [An introduction] [A decision]
                   | [Money] [Information]
                   | [More time] [Something else]
                   | [No message for now]
                   | [Undo] [Change]
                   | [Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Victor presses [Yes] at home
    Victor at home ✎ Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   | Thank you for saying so. What would help most? Your tap tells Selma.
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [An introduction] [A decision]
                   | [Money] [Information]
                   | [More time] [Something else]
                   | [No message for now]
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Your vote: Yes. You can change it until Wednesday 25 March, 09:00.
Victor > the bank asks for one more signature
    Victor ← Noted under AF-1 Guarantee line for small loans
           |
           | the bank asks for one more signature
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
    Victor at home ✎ Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck, “the bank asks for one more signature”
                   | Thank you for saying so. What would help most? Your tap tells Selma.
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [An introduction] [A decision]
                   | [Money] [Information]
                   | [More time] [Something else]
                   | [No message for now]
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
Victor presses [Undo] at home
    Victor ✎ Taken back. It no longer counts under Guarantee line for small loans.
    Victor at home ✎ Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   | Thank you for saying so. What would help most? Your tap tells Selma.
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most twice a week.
                   | [An introduction] [A decision]
                   | [Money] [Information]
                   | [More time] [Something else]
                   | [No message for now]
                   | [Undo] [Change]
                   | [✓ Yes]
                   | [No]
                   | [See the plan] [Settings]
    Victor ~ Taken back. It no longer counts.
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
                  | [Today]
Victor presses [Settings] at home
    Victor ← I write to you at most twice a week, around 09:30 (New York time), on working days. Meeting summaries come on top.
           |
           | What suits you better?
           | [Once a week] [Only for votes]
           | [Only the digest] [Only if I write first]
           | [Pause 7 days] [30 days] [90 days]
           | [Pause until a date]
           | [Another hour] [Another time zone]
           | [Somebody answers for me]
           | [A second app] [What is kept?]
           | [Leave]
Victor presses [Once a week]
    Victor ← Good. At most one message a week. Meeting summaries come on top.
    Victor at home ✎ Victor, this needs you in Solvane Cleantech. One tap is a full answer.
                   |
                   | Guarantee line for small loans (AF-1)
                   | ✓ Noted: Stuck
                   | Thank you for saying so. What would help most? Your tap tells Selma.
                   |
                   | Meet every month?
                   | Your vote is in; you can change it until Wednesday 25 March, 09:00.
                   |
                   | I write to you at most once a week.
                   | [An introduction] [A decision]
                   | [Money] [Information]
                   | [More time] [Something else]
                   | [No message for now]
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
Victor > /cluster mine
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
Victor > /cluster leave
    Victor ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Victor presses [Leave]
    Victor ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
