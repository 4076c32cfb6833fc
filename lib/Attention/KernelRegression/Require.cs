using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>What this folder asks of its arguments, and every message it gives when they do not comply.</summary>
internal static class Require
{
    public static void Keys(string subject, Tensor queries, Tensor keys)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Dimensions == 0 || keys.shape[^1] == 0)
        {
            throw new ArgumentException($"{subject}: there must be at least one key, but keys have the shape {Text(keys)}.");
        }

        if (keys.Dimensions > 1 && !keys.shape.AsSpan()[..^1].SequenceEqual(queries.shape))
        {
            throw new ArgumentException($"{subject}: keys must have the shape (k), or that of the queries {Text(queries)} and then k, not {Text(keys)}.");
        }
    }

    public static void Values(string subject, Tensor keys, Tensor values)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        if (values.NumberOfElements == 0)
        {
            throw new ArgumentException($"{subject}: there must be at least one value, but values have the shape {Text(values)}.");
        }

        if (!values.shape.SequenceEqual(keys.shape))
        {
            throw new ArgumentException($"{subject}: each key must have one value, but keys have the shape {Text(keys)} and values {Text(values)}.");
        }
    }

    public static void KeyCount(string subject, long expected, Tensor keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (!keys.shape.SequenceEqual([expected]))
        {
            throw new ArgumentException($"{subject}: keys must have the shape ({expected}), one for each w, not {Text(keys)}.");
        }
    }

    public static void OneQueryForEachKey(string subject, Tensor queries, Tensor keys)
    {
        ArgumentNullException.ThrowIfNull(queries);
        if (!queries.shape.SequenceEqual(keys.shape))
        {
            throw new ArgumentException($"{subject}: SkipSelf needs the keys themselves as queries, but queries have the shape {Text(queries)} and keys {Text(keys)}.");
        }
    }

    public static void SameShape(SmoothingKernel kernel, Tensor u, Tensor weights)
    {
        if (!weights.shape.SequenceEqual(u.shape))
        {
            throw new ArgumentException($"SmoothingKernel '{kernel.Name}': weights must have the shape of the distances, {Text(u)}, not {Text(weights)}.");
        }
    }

    public static long AtLeastTwo(string subject, string what, Tensor numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Dimensions == 1 && numbers.shape[0] >= 2
            ? numbers.shape[0]
            : throw new ArgumentException($"{subject}: {what} must have the shape (k) with k at least 2, not {Text(numbers)}.");
    }

    public static void Positive(string subject, string what, double number)
    {
        if (!(number > 0) || !double.IsFinite(number))
        {
            throw new ArgumentException($"{subject}: {what} must be positive and finite, not {Text(number)}.");
        }
    }

    public static void Finite(string subject, string what, double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentException($"{subject}: {what} must be a finite number, not {Text(number)}.");
        }
    }

    public static void AtLeast(string subject, string what, long least, long number)
    {
        if (number < least)
        {
            throw new ArgumentException($"{subject}: {what} must be {least} or more, not {number}.");
        }
    }

    public static void NotNegative(string subject, string what, double number)
    {
        if (!(number >= 0) || !double.IsFinite(number))
        {
            throw new ArgumentException($"{subject}: {what} must be finite and not negative, not {Text(number)}.");
        }
    }

    public static void Targets(string subject, Tensor queries, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(targets);
        if (!targets.shape.SequenceEqual(queries.shape))
        {
            throw new ArgumentException($"{subject}: each query must have one target, but queries have the shape {Text(queries)} and targets {Text(targets)}.");
        }
    }

    public static void NothingNegative(string subject, Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        using Tensor negative = x.lt(0);
        using Tensor found = negative.any();
        if (found.ToBoolean())
        {
            using Tensor least = x.min();
            throw new ArgumentException($"{subject}: x must not be negative, because x^0.8 is not real there, but it holds {Text(least.ToDouble())}.");
        }
    }

    public static InvalidOperationException NotCalled(string subject) =>
        new($"{subject}: there are attention weights only after the model was called.");

    private static string Text(Tensor tensor) => $"({string.Join(", ", tensor.shape)})";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
