"""About chats and who is in them."""

from __future__ import annotations

from sandbox import membership, wire
from sandbox.errors import bad_request
from sandbox.methods.registry import Call, method
from sandbox.methods.target import chat_of, group_of
from sandbox.model import Json, Member

FULL_INFO = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}
MEMBER_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip


@method("getChat")
def get_chat(call: Call) -> Json:
    chat = chat_of(call)
    info = wire.chat(call.world, chat) | FULL_INFO
    if chat.group is not None:
        info |= {
            "permissions": dict.fromkeys(MEMBER_PERMISSIONS, True),
            "join_to_send_messages": True,
            "join_by_request": True,
        }
        if call.world.groups[chat.group].about:
            info["description"] = call.world.groups[chat.group].about
    pinned = chat.message(chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        info["pinned_message"] = wire.message(call.world, chat, pinned, nested=True)
    return info


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    chat = chat_of(call)
    user_id = call.params.number("user_id")
    if call.world.user(user_id) is None:
        raise bad_request("invalid user_id specified" if user_id <= 0 else "PARTICIPANT_ID_INVALID")
    standing = call.world.member(chat.group, user_id) if chat.group else Member(0, user_id, "member")
    return wire.member(call.world, standing)


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    """People, and this bot; other bots are left out."""
    shown = {*call.world.people, call.bot.id}
    present = call.world.present(group_of(call))
    return [wire.member(call.world, who) for who in present if who.admin and who.user in shown]


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = chat_of(call)
    return len(call.world.present(chat.group)) if chat.group else 2


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = chat_of(call)
    if chat.group is None:
        raise bad_request("chat member status can't be changed in private chats")
    membership.leave(call.world, chat.group, call.bot.id)
    return True
