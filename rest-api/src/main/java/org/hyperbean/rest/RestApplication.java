package org.hyperbean.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API and how its users prove who they are. */
@ApplicationScoped
@ApplicationPath(Hrefs.BASE)
@BasicAuthenticationMechanismDefinition(realmName = "hyperbean")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Hyperbean",
                        version = "1",
                        description = "Hosts and domains of a virtualization daemon. Errors are RFC 9457 problems with"
                                + " libvirt's error code, error domain and message."),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class RestApplication extends Application {}
