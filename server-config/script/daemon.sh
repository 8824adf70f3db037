# Starting, stopping and looking after the process of a daemon.

jvm_extra=
pid=

# Replaces this shell by the daemon's JVM; the words before it, if any, run it.
exec_daemon() {
    export HYPERBEAN_HOME=$home PORT_BASE=$port_base REST_PORT=$((port_base + 43))
    LISTEN_ADDR=$(setting listen_addr 127.0.0.1) && export LISTEN_ADDR
    export WLP_USER_DIR=$liberty/usr WLP_OUTPUT_DIR=$home/lib/liberty LOG_DIR=$home/log PID_DIR=$home/run
    export VARIABLE_SOURCE_DIRS=$home/etc/pki/secrets
    # The agent would forbid sharing classes between starts; arenas for each thread would double the resident memory.
    export WLP_SKIP_BOOTSTRAP_AGENT=1 MALLOC_ARENA_MAX=2
    local cache=$jvm_extra
    [[ -z $cache && -s $aot_cache ]] && cache="-XX:AOTCache=$aot_cache"
    export JVM_ARGS="'-Dhyperbean.home=$home' ${cache:+'$cache'} ${HYPERBEAN_JVM_ARGS:-}"
    exec "$@" "$liberty/wlp/bin/server" run hyperbean
}

# Starts the JVM as a child that outlives this shell; sets pid.
launch_background() {
    forget_older_build
    rm -f "$home"/run/libvirt-{,admin-}sock "$home"/run/libvirt-sock-ro
    (exec_daemon "$@") </dev/null >"$home/log/console.log" 2>&1 9>&- &
    pid=$!
    echo "$pid" >"$home/run/hyperbean.pid"
}

# Drops what Liberty remembers of another build. It would take the old classes for the new ones: archives of a
# reproducible build differ in neither the times nor, often, the sizes of their entries.
forget_older_build() {
    local built_with=$home/lib/liberty/built-with build
    build=$(stat -c '%i %s %Y' "$application")
    [[ $(cat "$built_with" 2>/dev/null) == "$build" ]] && return
    rm -rf "$home/lib/liberty"
    mkdir -p "$home/lib/liberty"
    echo "$build" >"$built_with"
}

# Sets pid to that of the running daemon of this home folder, and port_base to where its ports are.
find_daemon() {
    pid=$(cat "$home/run/hyperbean.pid" 2>/dev/null) || return 1
    [[ -n $pid ]] && grep -qzxF -- "-Dhyperbean.home=$home" "/proc/$pid/cmdline" 2>/dev/null || return 1
    port_base=$(tr '\0' '\n' <"/proc/$pid/environ" | sed -n 's/^PORT_BASE=//p')
}

# Only one start at a time in a home folder: the lock is held until the daemon is ready.
begin_start() {
    prepare_home
    exec 9>"$home/run/start.lock"
    flock -n 9 || die "another start is under way in $home"
}

start_daemon() {
    begin_start
    if ! find_daemon; then
        launch_background setsid
        await_ready || give_up
    fi
    ways_in
}

run_daemon() {
    begin_start
    ! find_daemon || die "a daemon runs already in $home (pid $pid)"
    launch_background
    trap 'kill -TERM "$pid" 2>/dev/null || true' INT TERM HUP
    if await_ready; then
        exec 9>&-
        ways_in
    elif is_alive; then
        give_up
    fi
    local code=0
    wait_for_child || code=$?
    case $code in
        # A JVM's answers to Ctrl-C and SIGTERM: it has shut down in good order.
        0 | 130 | 143) rm -f "$home/run/hyperbean.pid"; exit 0 ;;
        *) report_log; exit "$code" ;;
    esac
}

# A trapped signal interrupts "wait", so wait until the child is gone.
wait_for_child() {
    local code=0
    while is_alive; do
        code=0
        wait "$pid" || code=$?
    done
    wait "$pid" 2>/dev/null || code=$?
    return "$code"
}

stop_daemon() {
    if ! find_daemon; then
        say "no daemon runs in $home"
        return
    fi
    kill -TERM "$pid"
    await_end 60 || die "the daemon (pid $pid) has not ended within 60 seconds"
    say "stopped"
}

reload_daemon() {
    find_daemon || die "no daemon runs in $home"
    kill -HUP "$pid"
}

daemon_status() {
    if ! find_daemon; then
        echo "not running, home $home"
        exit 3
    fi
    if is_ready; then
        echo "running, pid $pid, home $home"
    else
        echo "starting, pid $pid, home $home"
    fi
}

is_alive() { kill -0 "$pid" 2>/dev/null; }

# Ready: Liberty says so, the sockets are there, and both ports take connections.
is_ready() {
    grep -q CWWKF0011I "$home/log/console.log" 2>/dev/null &&
        [[ -S $home/run/libvirt-sock && -S $home/run/libvirt-sock-ro && -S $home/run/libvirt-admin-sock ]] &&
        accepts $((port_base + 43)) && accepts $((port_base + 99))
}

accepts() {
    local address
    address=$(setting listen_addr 127.0.0.1)
    case $address in 0.0.0.0 | ::) address=127.0.0.1 ;; esac
    (exec 3<>"/dev/tcp/$address/$1") 2>/dev/null
}

await_ready() {
    local deadline=$((SECONDS + 120))
    while ((SECONDS < deadline)); do
        is_ready && return
        is_alive && ! grep -qE 'CWWK[EZO][0-9]+E' "$home/log/console.log" || return 1
        sleep 0.1
    done
    return 1
}

await_end() {
    local deadline=$((SECONDS + $1))
    while is_alive; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
    rm -f "$home/run/hyperbean.pid"
}

give_up() {
    kill -TERM "$pid" 2>/dev/null || true
    await_end 60 || true
    report_log
    die "the daemon did not become ready"
}

report_log() {
    say "--- the end of $home/log/console.log:"
    tail -n 25 "$home/log/console.log" >&2
}

ways_in() {
    local socket=$home/run/libvirt-sock jmx="service:jmx:rmi:///jndi/rmi://localhost:$((port_base + 99))/jmxrmi"
    local rest="https://localhost:$((port_base + 43))/api/v1/domains" pki=$home/etc/pki
    cat <<TEXT
Hyperbean is ready: pid $pid, home $home

  virsh   virsh -c 'test+unix:///default?socket=$socket' list --all
          virsh -c 'qemu+unix:///system?socket=$socket' list --all
  JMX     $jmx
          jconsole -J-Djavax.net.ssl.trustStore=$pki/truststore.p12 -J-Djavax.net.ssl.trustStorePassword=changeit
          (remote process: the address above, with the account below)
  REST    $rest
          curl --cacert $pki/certificate.pem -u "admin:\$(cat $home/etc/admin-password)" $rest

  Account admin, password in $home/etc/admin-password
TEXT
}
