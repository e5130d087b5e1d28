"""What is each platform's own about files; what all share stands in the contract."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from clusterbot.chat.messages import File, Message
from clusterbot.chat.platform import RetryLaterError, UncertainError
from clusterbot.chat.updates import FETCHED_BYTES, Chat, FileSent
from clusterbot.platforms.slack.files import is_slacks
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.platforms.telegram.intake import FETCHES
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.settings import Settings
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.contract import listening, received
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.fake_web import BASE_URL, MemoryWeb, web_chat

PHOTO = File("site.jpg", "image/jpeg", b"\xff\xd8 a photo")
NOTE = File("note.ogg", "audio/ogg", b"OggS a voice note")
LARGE = File("film.pdf", "application/pdf", b"x" * (FETCHED_BYTES + 1))


def test_a_files_name_never_reaches_beyond_itself() -> None:
    assert File("../../etc/pass\nwd\r\nX-Evil: 1", "text/plain", b"").name == ".._.._etc_pass wd X-Evil: 1"
    assert File("\x00\n", "text/plain", b"").name == "file"


class TestTelegram:
    ADA = 4711

    @pytest.fixture
    async def fake(self) -> AsyncIterator[FakeTelegram]:
        async with FakeTelegram() as fake:
            fake.person(self.ADA, begun=True)
            yield fake

    @pytest.fixture
    async def platform(self, fake: FakeTelegram) -> AsyncIterator[TelegramPlatform]:
        platform = TelegramPlatform(Settings(fake.token, fake.url), first_pause=0.1)
        await platform.open()
        yield platform
        await platform.close()

    def private(self, platform: TelegramPlatform) -> Chat:
        return Chat("telegram", platform.workspace, str(self.ADA))

    async def test_a_photo_is_a_photo_and_a_voice_note_can_be_played(
        self, fake: FakeTelegram, platform: TelegramPlatform
    ) -> None:
        await platform.send(self.private(platform), Message("See", files=(PHOTO, NOTE)))
        assert [method for method, _ in fake.calls if method.startswith("send")] == [
            "sendMessage",
            "sendPhoto",
            "sendVoice",
        ]

    async def test_what_telegram_does_not_take_as_a_photo_goes_as_a_document(
        self, fake: FakeTelegram, platform: TelegramPlatform
    ) -> None:
        wide = File("wide.png", "image/png", b"\x89PNG panorama")
        await platform.send(self.private(platform), Message("See", files=(wide,)))
        assert [method for method, _ in fake.calls][-2:] == ["sendPhoto", "sendDocument"]
        assert [one.content for one in received(await fake.shown(self.ADA))] == [wide.content]

    async def test_a_second_file_that_fails_takes_the_first_and_the_words_back(
        self, fake: FakeTelegram, platform: TelegramPlatform
    ) -> None:
        await fake.next_send("busy", after=2)
        with pytest.raises(RetryLaterError):
            await platform.send(self.private(platform), Message("See", files=(PHOTO, NOTE)))
        assert await fake.shown(self.ADA) == []

    async def test_a_file_that_cannot_be_fetched_is_told_of_all_the_same(
        self, fake: FakeTelegram, platform: TelegramPlatform
    ) -> None:
        await fake.attaches(PHOTO, user=self.ADA, caption="the venue")
        fake.loses_files()
        async with listening(platform) as receive:
            (update,) = await receive.wait_for(1)
        assert isinstance(update, FileSent)
        assert (update.caption, update.size, update.content) == ("the venue", len(PHOTO.content), b"")

    async def test_many_files_that_hang_hold_others_up_no_longer_than_one(
        self, fake: FakeTelegram, platform: TelegramPlatform, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """They are told of all the same, without their content; what others say next is heard."""
        monkeypatch.setattr("clusterbot.platforms.telegram.intake.FETCH_SECONDS", 0.2)
        fake.holds_files()
        for _ in range(10):
            await fake.attaches(PHOTO, user=self.ADA)
        async with listening(platform) as receive:
            updates = await receive.wait_for(10)
        assert [one.content for one in updates if isinstance(one, FileSent)] == [b""] * 10
        assert fake.downloads <= 1, "the others are not even tried"

    async def test_a_few_files_are_fetched_at_once_and_all_of_them_come(
        self, fake: FakeTelegram, platform: TelegramPlatform
    ) -> None:
        """Each is in memory until it is handled."""
        fake.holds_files()
        for user in range(1, 11):
            fake.person(user, begun=True)
            await fake.attaches(PHOTO, user=user)
        async with listening(platform) as receive, asyncio.timeout(60):
            while fake.downloads < FETCHES:  # noqa: ASYNC110  the service is a wire away: nothing to await
                await asyncio.sleep(0.005)
            fake.holds_files(hold=False)
            updates = await receive.wait_for(10)
        assert [one.content for one in updates if isinstance(one, FileSent)] == [PHOTO.content] * 10
        assert fake.downloads_at_once == FETCHES

    async def test_what_is_too_large_is_not_even_asked_for(
        self, fake: FakeTelegram, platform: TelegramPlatform
    ) -> None:
        async with listening(platform) as receive:
            await fake.attaches(LARGE, user=self.ADA)
            await receive.wait_for(1)
        assert "getFile" not in [method for method, _ in fake.calls]

    async def test_more_than_was_announced_is_cut_off(self, fake: FakeTelegram, platform: TelegramPlatform) -> None:
        fake._files["big"] = LARGE
        document = {"file_id": "big", "file_unique_id": "u", "file_name": "x.pdf", "file_size": 10}
        async with listening(platform) as receive:
            await fake.sends({"document": document}, user=self.ADA)
            (update,) = await receive.wait_for(1)
        assert isinstance(update, FileSent)
        assert update.content == b""
        assert fake.downloads <= 1, "the others are not even tried"


class TestSlack:
    ADA = "U0ADA"

    @pytest.fixture
    async def fake(self) -> AsyncIterator[FakeSlack]:
        async with FakeSlack() as fake:
            fake.person(self.ADA)
            yield fake
            assert fake.complaints == []

    @pytest.fixture
    async def platform(self, fake: FakeSlack) -> AsyncIterator[SlackPlatform]:
        clock = FixedClock(datetime(2026, 3, 23, 9, tzinfo=UTC))
        platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now)
        await platform.open()
        yield platform
        await platform.close()

    def private(self, platform: SlackPlatform) -> Chat:
        return Chat("slack", platform.workspace, self.ADA)

    def calls(self, fake: FakeSlack, method: str) -> list[dict[str, Any]]:
        return [arguments for called, arguments in fake.api.calls if called == method]

    async def test_a_picture_is_described_by_the_words_it_comes_with(
        self, fake: FakeSlack, platform: SlackPlatform
    ) -> None:
        await platform.send(self.private(platform), Message("<b>The venue</b> &amp; more", files=(PHOTO, NOTE)))
        described = [one.get("alt_txt") for one in self.calls(fake, "files.getUploadURLExternal")]
        assert described == ["The venue & more", None]

    async def test_nothing_is_posted_where_the_upload_fails(self, fake: FakeSlack, platform: SlackPlatform) -> None:
        fake.fails("files.getUploadURLExternal", "internal_error")
        with pytest.raises(UncertainError):
            await platform.send(self.private(platform), Message("See", files=(PHOTO,)))
        assert await fake.shown(user=self.ADA) == []

    async def test_a_file_that_cannot_be_fetched_is_told_of_all_the_same(
        self, fake: FakeSlack, platform: SlackPlatform
    ) -> None:
        fake.api.files.clear()
        async with listening(platform) as receive:
            url = f"{fake.url}/files/gone"
            await fake.happens(
                {
                    "type": "message",
                    "channel_type": "im",
                    "channel": f"D{self.ADA}",
                    "user": self.ADA,
                    "ts": "1.000001",
                    "text": "the venue",
                    "subtype": "file_share",
                    "files": [{"id": "gone", "name": "a.png", "mimetype": "image/png", "size": 9, "url_private": url}],
                },
                user=self.ADA,
            )
            (update,) = await receive.wait_for(1)
        assert isinstance(update, FileSent)
        assert (update.caption, update.size, update.content) == ("the venue", 9, b"")

    async def test_a_file_that_lies_elsewhere_is_not_asked_for(self, fake: FakeSlack, platform: SlackPlatform) -> None:
        """Somebody's app may say that its file lies on its own host: our token must not go there."""
        async with FakeSlack() as elsewhere, listening(platform) as receive:
            elsewhere.api.files["F1"] = PHOTO
            await fake.happens(
                {
                    "type": "message",
                    "channel_type": "im",
                    "channel": f"D{self.ADA}",
                    "user": self.ADA,
                    "ts": "1.000001",
                    "text": "",
                    "subtype": "file_share",
                    "files": [{"id": "F1", "name": "a.png", "url_private_download": f"{elsewhere.url}/files/F1"}],
                },
                user=self.ADA,
            )
            (update,) = await receive.wait_for(1)
            assert elsewhere.downloads == 0
        assert isinstance(update, FileSent)
        assert update.content == b""

    @pytest.mark.parametrize(
        ("url", "may"),
        [
            ("https://files.slack.com/files-pri/T1-F1/a.png", True),
            ("https://slack.com/a", True),
            ("https://files.slack-gov.com/a", True),
            ("http://files.slack.com/a", False),
            ("https://files.slack.com.evil.example/a", False),
            ("https://evilslack.com/a", False),
            ("https://slack.com@evil.example/a", False),
            ("http://127.0.0.1:4000/files/1", True),
            ("http://127.0.0.1:4001/files/1", False),
            ("https://127.0.0.1:4000/files/1", False),
            ("", False),
        ],
    )
    def test_the_token_goes_to_slack_and_to_the_host_of_the_settings_only(self, url: str, may: bool) -> None:
        assert is_slacks(url, "http://127.0.0.1:4000/api/") is may


class TestWeb:
    @pytest.fixture
    async def fake(self) -> AsyncIterator[MemoryWeb]:
        async with web_chat() as fake:
            fake.person("bo", name="Bo")
            yield fake

    async def get(self, fake: MemoryWeb, user: str, place: str) -> httpx.Response:
        browser = await fake.browser(user)
        return await browser.client.get(place)

    async def test_a_file_is_served_to_nobody_outside_its_chat(self, fake: MemoryWeb) -> None:
        line = await fake.platform.send(fake.chat("ada"), Message("Yours", files=(PHOTO,)))
        assert (await self.get(fake, "ada", f"/file/{line}/0")).content == PHOTO.content
        assert (await self.get(fake, "bo", f"/file/{line}/0")).status_code == 404
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=fake.app), base_url=BASE_URL) as nobody:
            assert (await nobody.get(f"/file/{line}/0")).status_code == 401

    async def test_there_is_no_file_where_none_was_sent(self, fake: MemoryWeb) -> None:
        line = await fake.platform.send(fake.chat("ada"), Message("Yours", files=(PHOTO,)))
        for place in (f"/file/{line}/1", "/file/99/0", "/file/x/0"):
            assert (await self.get(fake, "ada", place)).status_code == 404

    @pytest.mark.parametrize("media_type", ["text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript"])
    async def test_what_a_browser_might_run_is_only_saved(self, fake: MemoryWeb, media_type: str) -> None:
        file = File("evil.html", media_type, b"<script>alert(1)</script>")
        line = await fake.platform.send(fake.chat("ada"), Message("Look", files=(file,)))
        answer = await self.get(fake, "ada", f"/file/{line}/0")
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment;")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]

    async def test_a_photo_is_shown_where_it_stands(self, fake: MemoryWeb) -> None:
        line = await fake.platform.send(fake.chat("ada"), Message("Look", files=(PHOTO,)))
        answer = await self.get(fake, "ada", f"/file/{line}/0")
        assert answer.headers["content-type"] == "image/jpeg"
        assert answer.headers["content-disposition"] == "inline; filename*=UTF-8''site.jpg"

    async def test_what_somebody_sent_stands_in_their_own_chat(self, fake: MemoryWeb) -> None:
        async with listening(fake.platform) as receive:
            await fake.attaches(PHOTO, caption="the venue")
            await receive.wait_for(1)
            await fake.handled()
        (line,) = await fake.transcript.history(fake.chat("ada"))
        assert (line.author, line.message.text) == ("Ada L.", "the venue")
        assert (await self.get(fake, "ada", f"/file/{line.id}/0")).content == PHOTO.content

    async def test_a_body_larger_than_any_file_is_refused(self, fake: MemoryWeb) -> None:
        browser = await fake.browser("ada")
        about = {"id": "post-00000001", "name": "film.pdf", "media_type": "application/pdf"}
        async with listening(fake.platform) as receive:
            answer = await browser.client.post("/file", params=about, content=LARGE.content)
            assert receive.updates == []
        assert answer.status_code == 413

    @pytest.mark.parametrize(
        "wrong", [{"name": ""}, {"media_type": "x\r\ny"}, {"size": "-1"}, {"size": "many"}, {"x": "1"}]
    )
    async def test_a_post_that_is_not_a_pages_own_is_refused(self, fake: MemoryWeb, wrong: dict[str, str]) -> None:
        browser = await fake.browser("ada")
        about = {"id": "post-00000001", "name": "a.pdf", "media_type": "application/pdf", "size": "1"}
        async with listening(fake.platform) as receive:
            answer = await browser.client.post("/file", params={**about, **wrong}, content=b"x")
            assert receive.updates == []
        assert answer.status_code == 400
