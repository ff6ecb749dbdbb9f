#!/usr/bin/env python3
"""Sends 200 files of 500 creators (two years by day, 90 days by hour, 1.4 million rows, one file broken) to a running app, as the drop zone
does, and asks its other pages meanwhile.

    CreatorImpact__DataFolder=/tmp/load-data dotnet run -c Release --project src/CreatorImpact.Web
    tests/imports/load.py [http://127.0.0.1:5080]

Prints when all imports had ended, how they ended, and the pages' times.
"""
import datetime
import http.client
import json
import random
import re
import sys
import threading
import time
import urllib.parse
import uuid

HOST = urllib.parse.urlparse(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:5080")
PAGES = ["/", "/impact", "/outages", "/data/roster", "/data/posts", "/method"]


def files():
    numbers = random.Random(7)
    days = [(datetime.date(2024, 11, 28) + datetime.timedelta(days=day)).isoformat() for day in range(730)]
    hours = [(datetime.datetime(2026, 8, 30) + datetime.timedelta(hours=hour)).strftime("%Y-%m-%dT%H:00:00Z") for hour in range(2160)]
    for part in range(100):
        names = [f"creator {part * 5 + number:03d}" for number in range(5)]
        yield f"daily-{part:03d}.csv", "date,account,platform,views\n" + "".join(f"{day},{name},TikTok,{numbers.randrange(1000, 90000)}\n" for name in names for day in days)
        yield f"hourly-{part:03d}.csv", "\0\1\2broken" if part == 50 else "timestamp,account,platform,views\n" + "".join(f"{hour},{name},TikTok,{numbers.randrange(10, 4000)}\n" for name in names for hour in hours)


def ask(method, path, body=None, headers=None):
    connection = http.client.HTTPConnection(HOST.hostname, HOST.port, timeout=120)
    start = time.monotonic()
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    return answer, answer.read(), time.monotonic() - start


def main():
    waiting = list(files())
    answer, page, _ = ask("GET", "/data")
    token = re.search(rb'data-token="([^"]+)"', page).group(1).decode()
    cookies = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
    lock, sent, times, done = threading.Lock(), [], [], threading.Event()

    def send():
        while True:
            with lock:
                if not waiting:
                    return
                name, text = waiting.pop()
            boundary = uuid.uuid4().hex
            body = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n{text}\r\n--{boundary}--\r\n'.encode()
            _, content, _ = ask("POST", "/api/imports", body, {"Content-Type": f"multipart/form-data; boundary={boundary}", "RequestVerificationToken": token, "Cookie": cookies, "Prefer": "respond-async"})
            with lock:
                sent.append(json.loads(content)["importId"])

    def look():
        while not done.is_set():
            for page in PAGES:
                times.append(ask("GET", page)[2])
                time.sleep(0.05)

    start = time.monotonic()
    looking = threading.Thread(target=look)
    looking.start()
    senders = [threading.Thread(target=send) for _ in range(2)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    left, ends = set(sent), {}
    while left:
        for number in list(left):
            state = json.loads(ask("GET", f"/api/imports/{number}")[1])["state"]
            if state != "working":
                left.discard(number)
                ends[state] = ends.get(state, 0) + 1
        time.sleep(0.2)
    print(f"{time.monotonic() - start:.1f} s until all {len(sent)} had ended: {ends}")
    done.set()
    looking.join()
    times.sort()
    print(f"{len(times)} pages meanwhile: p50 {times[len(times) // 2] * 1000:.0f} ms, p95 {times[int(len(times) * 0.95)] * 1000:.0f} ms, longest {times[-1] * 1000:.0f} ms")


main()
