# What every part of the script uses.

say() { printf '%s\n' "$*" >&2; }

die() {
    say "hyperbean: $*"
    exit 1
}

default_home() {
    if ((EUID == 0)); then
        echo /var/lib/hyperbean
    else
        echo "${XDG_DATA_HOME:-$HOME/.local/share}/hyperbean"
    fi
}

# The value of a setting in the daemon's configuration file, else the given one.
setting() {
    local value
    value=$(sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*[\"']\{0,1\}\([^\"'#[:space:]]*\).*/\1/p" \
        "$home/etc/hyperbean.conf" 2>/dev/null | tail -n 1)
    echo "${value:-$2}"
}

# Sets JAVA_HOME to a JDK 25 or newer.
find_jdk() {
    local candidate version
    for candidate in "${JAVA_HOME:-}" "$(readlink -f "$(command -v javac || true)" | sed 's,/bin/javac$,,')" /usr/lib/jvm/*; do
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2>/dev/null || true)
        if [[ -x $candidate/bin/javac && ${version:-0} -ge 25 ]]; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    die "no JDK 25 found: install one (for example Temurin 25) and name it with JAVA_HOME"
}
