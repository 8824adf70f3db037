# Building: the application, Open Liberty beside it, and the cache that makes its start fast.

liberty=$PWD/server-config/liberty/target
application=$liberty/usr/servers/hyperbean/apps/ear.ear
aot_cache=$liberty/hyperbean.aot

ensure_built() {
    find_jdk
    is_built || build
}

# Whether the application is newer than everything that it is made of.
is_built() {
    [[ -f $application && -x $liberty/wlp/bin/server ]] || return 1
    local newer
    newer=$(find pom.xml ear ejb-drivers jmx-mbeans rest-api rpc-connector server-config/liberty \
        \( -name target -o -path '*/src/test' \) -prune -o -type f -newer "$application" -print -quit)
    [[ -z $newer ]]
}

build() {
    find_jdk
    find_maven
    say "building Hyperbean with $JAVA_HOME ..."
    mvn -B -ntp -q -DskipTests -pl server-config/liberty -am package
    touch "$application"
    # Other users may run what one user built; the runtime's archive does not let them read.
    chmod -R a+rX "$liberty"
    train
    chmod -f a+r "$aot_cache" || true
}

find_maven() {
    command -v mvn >/dev/null && return
    ((EUID == 0)) || die "Maven is missing: install it (Debian: apt install maven)"
    say "installing Maven ..."
    apt-get install -y -qq --no-install-recommends maven >/dev/null || die "Maven could not be installed"
}

# Starts the daemon once in a home folder of its own and lets the JVM keep what it loaded and learned.
train() {
    local trainee
    trainee=$(mktemp -d)
    say "recording a start, so that the next ones are fast ..."
    rm -f "$aot_cache"
    if (home=$trainee port_base=$((20000 + RANDOM % 20000)) jvm_extra=-XX:AOTCacheOutput=$aot_cache train_in_home); then
        rm -rf "$trainee"
    else
        say "no recording was made (log: $trainee/log); the daemon works without it and starts more slowly"
    fi
}

train_in_home() {
    prepare_home
    launch_background
    await_ready || return 1
    exercise
    kill -TERM "$pid"
    await_end 120 && [[ -s $aot_cache ]] && chmod a+r "$aot_cache"
}

# A little work of each kind, with what clients there are.
exercise() {
    local uri
    if command -v virsh >/dev/null; then
        for uri in test+unix:///default qemu+unix:///system; do
            for _ in 1 2 3 4 5; do
                timeout 20 virsh -c "$uri?socket=$home/run/libvirt-sock" \
                    'list --all; nodeinfo; capabilities; dominfo test; dumpxml test' &>/dev/null || true
            done
        done
    fi
    if command -v curl >/dev/null; then
        curl -s --max-time 20 --cacert "$home/etc/pki/certificate.pem" -u "admin:$(<"$home/etc/admin-password")" \
            "https://localhost:$((port_base + 43))/api/v1/domains" &>/dev/null || true
    fi
}
