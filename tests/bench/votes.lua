-- Votes by many people, each a tap of Telegram's under a group's message.
local question, voters, options = os.getenv("QUESTION"), tonumber(os.getenv("VOTERS")), "abcd"
local first = tonumber(os.getenv("FIRST"))
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    count = 0
    wrk.method = "POST"
    wrk.headers["content-type"] = "application/json"
    wrk.headers["x-telegram-bot-api-secret-token"] = os.getenv("SECRET")
end

local body = '{"update_id":%d,"callback_query":{"id":"%d","from":{"id":%d,"is_bot":false,"first_name":"Warga",'
    .. '"language_code":"id"},"message":{"message_id":7,"date":1700000000,"chat":{"id":-1001,"type":"supergroup",'
    .. '"title":"Ruang"}},"chat_instance":"1","data":"v:%s:1:%s"}}'

function request()
    count = count + 1
    local update = first + count * 64 + number
    local voter = 1000000 + (update * 7919) % voters
    local option = 1 + update % 4
    return wrk.format(nil, nil, nil, body:format(update, update, voter, question, options:sub(option, option)))
end
