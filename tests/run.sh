#!/usr/bin/env bash
# Installs what the tests need, builds, checks the formatting and runs every test.
#   bash tests/run.sh          small seeded sizes, at most 15 minutes
#   bash tests/run.sh --full   the stated sizes, at most 2 hours
# The last line is "N passed, N failed, N skipped". With CI=true a skip is a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

stop() { echo "$1" >&2; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
for word in "$@"; do
  case $word in
    --full) export CREATORIMPACT_FULL=1 ;;
    *) stop "Unknown argument '$word'; expected --full or nothing." ;;
  esac
done

missing=()
[ -x "${CREATORIMPACT_CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || [ -n "${CREATORIMPACT_TEST_POSTGRES:-}" ] || missing+=(postgresql)
command -v sqlite3 >/dev/null || missing+=(sqlite3)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq "${missing[@]}"; } >/dev/null || stop "apt-get could not install ${missing[*]}."
  else
    stop "The tests need: ${missing[*]}. Install them (Debian: apt-get install ${missing[*]}) and run again."
  fi
fi
for tool in dotnet node npm git; do command -v $tool >/dev/null || stop "The tests need $tool on PATH."; done

dotnet restore CreatorImpact.sln --locked-mode -v quiet || stop "Restore failed: run 'dotnet restore' and commit the lock files."
dotnet build CreatorImpact.sln --no-restore -v quiet -m:2 || stop "The build failed."
dotnet format CreatorImpact.sln --no-restore --verify-no-changes -v quiet || stop "Formatting differs: run 'dotnet format'."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test CreatorImpact.sln --no-build --nologo -m:2 --logger "console;verbosity=normal" 2>&1 | tee "$log" | grep -Ev '^\s+Passed |^\[xUnit|^$'
code=${PIPESTATUS[0]}

read -r passed failed skipped < <(awk '
  /(Passed|Failed|Skipped)! +- Failed:/ { gsub(",", ""); for (i = 1; i <= NF; i++) { if ($i == "Failed:") f += $(i + 1); if ($i == "Passed:") p += $(i + 1); if ($i == "Skipped:") s += $(i + 1) } }
  /^ +Passed: [0-9]+/ { p += $2 } /^ +Failed: [0-9]+/ { f += $2 } /^ +Skipped: [0-9]+/ { s += $2 }
  END { print p + 0, f + 0, s + 0 }' "$log")
[ "$code" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  echo "With CI=true a skipped test is a failure." >&2
  failed=$((failed + skipped)) code=1
fi
[ "$passed" -eq 0 ] && { echo "No test ran." >&2; failed=$((failed + 1)) code=1; }
echo "$passed passed, $failed failed, $skipped skipped"
exit "$code"
