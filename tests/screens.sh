#!/usr/bin/env bash
# Draws every page and state with the demo in it: light, dark, phone, 200 % zoom. The pictures lie in tests/output/screens.
#   bash tests/screens.sh            pictures only
#   bash tests/screens.sh --readme   and renews the two pictures of the README
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

rm -rf tests/output/screens
CREATORIMPACT_FULL=1 dotnet test tests/CreatorImpact.Browser.Tests --nologo --filter "Category=Screens"
if [ "${1:-}" = --readme ]; then
  cp tests/output/screens/readme-impact-laptop.png docs/images/impact-light.png
  cp tests/output/screens/readme-start-laptop-dark.png docs/images/start-dark.png
fi
echo "$(find tests/output/screens -name '*.png' | wc -l) pictures in tests/output/screens"
