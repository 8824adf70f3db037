# The home folder of a daemon: folders, the administrator's password, the TLS material.

prepare_home() {
    mkdir -p "$home"/{etc,lib,run,log}
    [[ -w $home/run ]] || die "$home is not writable"
    make_password
    make_certificate
}

make_password() {
    local file=$home/etc/admin-password
    [[ -s $file ]] || (umask 077 && head -c 18 /dev/urandom | base64 | tr '+/' '-_' >"$file")
}

make_certificate() {
    local pki=$home/etc/pki name
    [[ -s $pki/certificate.pem ]] && return
    say "making a TLS certificate in $pki ..."
    name=$(uname -n)
    rm -rf "$pki" && mkdir -p "$pki"
    (umask 077 && mkdir "$pki/secrets" && head -c 24 /dev/urandom | base64 -w 0 >"$pki/secrets/keystore_password")
    (umask 077 && pki_tool -genkeypair -alias hyperbean -keyalg EC -groupname secp256r1 -validity 3650 \
        -dname "CN=$name" -ext "san=dns:localhost,ip:127.0.0.1,dns:$name" \
        -keystore "$pki/keystore.p12" -storepass:file "$pki/secrets/keystore_password")
    pki_tool -exportcert -rfc -alias hyperbean -file "$pki/certificate.new" \
        -keystore "$pki/keystore.p12" -storepass:file "$pki/secrets/keystore_password"
    pki_tool -importcert -noprompt -alias hyperbean -file "$pki/certificate.new" \
        -keystore "$pki/truststore.p12" -storepass changeit
    mv "$pki/certificate.new" "$pki/certificate.pem"
}

# The key store's password is random: rounds of hashing guard weak passwords, and here would only slow down each start.
pki_tool() {
    local rounds=100
    "$JAVA_HOME/bin/keytool" -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC \
        -J-Dkeystore.pkcs12.{keyPbe,certPbe,mac}IterationCount=$rounds "$@" -storetype PKCS12 2>/dev/null ||
        die "keytool failed: $1"
}
