# All tests, and the programs that they use.

test_packages=(libvirt-clients libvirt-daemon-system qemu-system-x86 python3-libvirt libsys-virt-perl curl jq cpio kmod busybox-static
    openssl openssh-client openssh-server netcat-openbsd sasl2-bin libsasl2-modules)

run_tests() {
    install_test_packages
    ensure_built
    local log=$PWD/target/test.log
    mkdir -p target
    say "running all tests; the whole output goes to $log ..."
    if mvn -B -ntp verify 2>&1 | tee "$log" | grep --line-buffered -E "$closing_lines"; then
        return
    fi
    die "tests failed, see $log"
}

# What a reader wants of Maven's output: each module, each test class, what was fuzzed, each failure, the sums.
closing_lines='Building Hyperbean|Tests run:|^Done [0-9]+ runs|Tests are skipped|WARNING.*[Ss]kipp|\[ERROR\]|BUILD'

install_test_packages() {
    local missing=() package
    for package in "${test_packages[@]}"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID == 0)) && command -v apt-get >/dev/null; then
        say "installing ${missing[*]} ..."
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return
    fi
    say "missing: ${missing[*]}; tests that need them are skipped"
}
