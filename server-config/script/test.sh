# All tests, and the programs that they use.

test_packages=(libvirt-clients qemu-system-x86 python3-libvirt curl jq cpio kmod busybox-static)

run_tests() {
    install_test_packages
    ensure_built
    mvn -B -ntp verify
}

install_test_packages() {
    local missing=() package
    for package in "${test_packages[@]}"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok' || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID == 0)) && command -v apt-get >/dev/null; then
        say "installing ${missing[*]} ..."
        # None of their services is wanted.
        RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return
    fi
    say "missing: ${missing[*]}; tests that need them are skipped"
}
