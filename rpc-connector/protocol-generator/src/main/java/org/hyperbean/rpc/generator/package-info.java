/**
 * Turns the procedure declarations into records and procedure tables at build time.
 *
 * <p>{@link org.hyperbean.rpc.generator.Lexer} and {@link org.hyperbean.rpc.generator.Parser} read one declaration file
 * into a {@link org.hyperbean.rpc.generator.DeclarationFile}; {@link org.hyperbean.rpc.generator.Scope} says what a
 * name in it means in Java; the emitters write one Java file each.
 */
package org.hyperbean.rpc.generator;
