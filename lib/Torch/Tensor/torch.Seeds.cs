using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Starts the default generator's sequence anew; the numbers that follow are PyTorch's for the same seed.</summary>
    /// <returns>The default generator.</returns>
    public static unsafe Generator manual_seed(long seed)
    {
        TorchError.Check(Native.torch_manual_seed(seed), nameof(manual_seed));
        return Generator.Default;
    }

    /// <summary>Starts the default generator's sequence anew from a seed drawn from the system's randomness.</summary>
    /// <returns>The seed.</returns>
    public static long seed() => random.seed();

    /// <summary>The seed the default generator's sequence started from.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>Where the default generator stands: bytes for <see cref="set_rng_state"/>.</summary>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <summary>The default generator goes on where <see cref="get_rng_state"/> stood.</summary>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>Seeding by TorchSharp's other name for it.</summary>
    public static class random
    {
        /// <summary>Starts the default generator's sequence anew.</summary>
        /// <returns>The default generator.</returns>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <summary>Starts the default generator's sequence anew from a seed drawn from the system's randomness.</summary>
        /// <returns>The seed.</returns>
        public static long seed()
        {
            using var generator = Generator.Default;
            return generator.seed();
        }

        /// <summary>The seed the default generator's sequence started from.</summary>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <summary>Where the default generator stands.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <summary>The default generator goes on where <see cref="get_rng_state"/> stood.</summary>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }
}
