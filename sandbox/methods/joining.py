"""Letting people into groups."""

from __future__ import annotations

from sandbox import membership, wire
from sandbox.errors import bad_request
from sandbox.methods.registry import Call, method
from sandbox.methods.target import group_of, require_right
from sandbox.model import Json, Member

LONGEST_LINK_NAME = 32


@method("approveChatJoinRequest")
def approve_chat_join_request(call: Call) -> bool:
    membership.accept(call.world, _request(call), call.bot.id)
    return True


@method("declineChatJoinRequest")
def decline_chat_join_request(call: Call) -> bool:
    membership.decline(call.world, _request(call))
    return True


@method("createChatInviteLink")
def create_chat_invite_link(call: Call) -> Json:
    group_id = group_of(call)
    require_right(call, group_id, "can_invite_users", "manage chat invite link")
    name = call.params.text("name")
    if len(name) > LONGEST_LINK_NAME:
        raise bad_request("invite link name is too long")
    by_request = call.params.flag("creates_join_request")
    limit = call.params.number("member_limit")
    if by_request and limit:
        raise bad_request("member limit can't be specified for links requiring administrator approval")
    group = call.world.groups[group_id]
    link: Json = {
        "invite_link": f"https://t.me/+sandbox{call.world.number():08d}",
        "creator": wire.user(call.bot),
        "creates_join_request": by_request,
        "is_primary": False,
        "is_revoked": False,
    }
    optional = {"name": name, "member_limit": limit, "expire_date": call.params.number("expire_date")}
    link |= {field: value for field, value in optional.items() if value}
    group.links.append(link)
    call.world.save(group)
    return link


def _request(call: Call) -> Member:
    """The request that is to be decided."""
    group = group_of(call)
    require_right(call, group, "can_invite_users", "manage chat join requests")
    user_id = call.params.number("user_id")
    if user_id not in call.world.people:
        raise bad_request("invalid user_id specified" if user_id <= 0 else "PARTICIPANT_ID_INVALID")
    standing = call.world.member(group, user_id)
    if standing.present:
        raise bad_request("USER_ALREADY_PARTICIPANT")
    if standing.requested is None:
        raise bad_request("HIDE_REQUESTER_MISSING")
    return standing
