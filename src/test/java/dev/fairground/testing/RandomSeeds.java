package dev.fairground.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a parameterized test with that many random seeds; the seed of a failure stands in the test's name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(RandomSeeds.Provider.class)
public @interface RandomSeeds {
    int value();

    /** Makes the seeds. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<RandomSeeds> {
        private int count;

        @Override
        public void accept(RandomSeeds seeds) {
            count = seeds.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return new Random().longs(count).mapToObj(Arguments::of);
        }
    }
}
