"""Follows the feed of Little Giant and survives restarts, its own and the service's.

LITTLE_GIANT_KEY=... python3 feed_client.py http://localhost:8080 cursor.txt [--once]
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request


def deal_with(entry):
    """What is to be done with an entry. After a crash it may be called again for the last page: it must bear that."""
    print(json.dumps(entry, ensure_ascii=False), flush=True)


def read_cursor(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().strip()
    except FileNotFoundError:
        return ""


def keep_cursor(path, cursor):
    """Replaces the file whole: a crash leaves the old cursor or the new one, and no half of one."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(cursor)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".new", path)


def page(service, key, after):
    query = urllib.parse.urlencode({"after": after, "limit": 500})
    request = urllib.request.Request(
        service + "/api/v1/feed?" + query, headers={"Authorization": "Bearer " + key, "Accept": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def follow(service, key, path, once=False):
    wait = 1
    while True:
        try:
            answer = page(service, key, read_cursor(path))
        except urllib.error.HTTPError as refused:
            if refused.code == 409:
                sys.exit("the service's database was restored from a backup: remove " + path + " and begin again")
            if refused.code < 500 and refused.code != 429:
                sys.exit(refused.read().decode("utf-8", "replace"))
            wait = int(refused.headers.get("Retry-After") or min(wait * 2, 60))
            time.sleep(wait)
            continue
        except OSError as away:
            print("the service does not answer:", away, file=sys.stderr)
            wait = min(wait * 2, 60)
            time.sleep(wait)
            continue
        wait = 1
        for entry in answer["entries"]:
            deal_with(entry)
        if answer.get("next"):
            keep_cursor(path, answer["next"])
        if not answer["more"]:
            if once:
                return
            time.sleep(2)


if __name__ == "__main__":
    follow(sys.argv[1].rstrip("/"), os.environ["LITTLE_GIANT_KEY"], sys.argv[2], "--once" in sys.argv[3:])
