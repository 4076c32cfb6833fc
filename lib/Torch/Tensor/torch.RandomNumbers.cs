namespace TorchSharp;

public static partial class torch
{
    /// <summary>A random number spread evenly over [0, 1).</summary>
    public static double rand_float(Generator? generator = null)
    {
        using var drawn = rand(1, ScalarType.Float64, generator: generator);
        return drawn.item<double>();
    }

    /// <summary>A random number from the standard normal distribution.</summary>
    public static double randn_float(Generator? generator = null)
    {
        using var drawn = randn(1, ScalarType.Float64, generator: generator);
        return drawn.item<double>();
    }

    /// <summary>True or false, each as likely.</summary>
    public static bool randint_bool(Generator? generator = null)
    {
        using var drawn = randint(0, 2, [1], ScalarType.Bool, generator: generator);
        return drawn.item<bool>();
    }

    /// <summary>A random integer from 0 up to but without high.</summary>
    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    /// <summary>A random integer from low up to but without high.</summary>
    public static int randint_int(int low, int high, Generator? generator = null)
    {
        using var drawn = randint(low, high, [1], ScalarType.Int32, generator: generator);
        return drawn.item<int>();
    }

    /// <summary>A random integer from 0 up to but without high.</summary>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    /// <summary>A random integer from low up to but without high.</summary>
    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var drawn = randint(low, high, [1], ScalarType.Int64, generator: generator);
        return drawn.item<long>();
    }
}
