# Accounts for the daemon of a home folder.

set_password() {
    prepare_home
    local modules=$PWD/ejb-drivers
    "$JAVA_HOME/bin/java" -cp "$modules/configuration/target/classes:$modules/driver-api/target/classes" \
        org.hyperbean.configuration.accounts.PasswordCommand "$home/etc/accounts" "$@"
}
