using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention;

/// <summary>What attention asks of the shapes it is given, and every message it gives when they do not fit.</summary>
internal static class Shapes
{
    /// <summary>A shape as text: (2, 3, 4).</summary>
    public static string Text(Tensor tensor) => Text(tensor.shape);

    /// <summary>A shape as text: (2, 3, 4).</summary>
    public static string Text(ReadOnlySpan<long> shape) => $"({string.Join(", ", shape.ToArray())})";

    /// <summary>Queries, keys and values of one batch, with a value for each key.</summary>
    public static void RequireAttention(string subject, Tensor queries, Tensor keys, Tensor values)
    {
        RequireSequence(subject, nameof(queries), queries);
        RequireSequence(subject, nameof(keys), keys);
        RequireSequence(subject, nameof(values), values);
        if (queries.shape[0] != keys.shape[0] || keys.shape[0] != values.shape[0])
        {
            throw new ArgumentException($"{subject}: queries, keys and values must have one batch size, but their shapes are {Text(queries)}, {Text(keys)} and {Text(values)}.");
        }

        if (keys.shape[1] != values.shape[1])
        {
            throw new ArgumentException($"{subject}: each key must have one value, but keys have the shape {Text(keys)} and values {Text(values)}.");
        }

        if (keys.shape[1] == 0)
        {
            throw new ArgumentException($"{subject}: there must be at least one key, but keys have the shape {Text(keys)}.");
        }
    }

    /// <summary>A batch of sequences of vectors.</summary>
    public static void RequireSequence(string subject, string what, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor, what);
        if (tensor.Dimensions != 3)
        {
            throw new ArgumentException($"{subject}: {what} must have the shape (batch, {what}, size), not {Text(tensor)}.");
        }
    }

    /// <summary>Vectors of the size a layer was made for.</summary>
    public static void RequireSize(string subject, string what, string parameter, long expected, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor, what);
        if (tensor.Dimensions == 0 || tensor.shape[^1] != expected)
        {
            throw new ArgumentException($"{subject}: {what} must end in {parameter} = {expected} numbers, but their shape is {Text(tensor)}.");
        }
    }

    /// <summary>Queries and keys of one size, as a product of the two needs.</summary>
    public static void RequireEqualSizes(string subject, Tensor queries, Tensor keys)
    {
        if (queries.shape[^1] != keys.shape[^1])
        {
            throw new ArgumentException($"{subject}: queries and keys must have one size, but their shapes are {Text(queries)} and {Text(keys)}.");
        }
    }

    /// <summary>Lengths that lie between the least that makes sense and the size of what they measure.</summary>
    public static void RequireLengths(string subject, string what, Tensor lengths, long least, long size, string unit)
    {
        if (lengths.NumberOfElements == 0)
        {
            return;
        }

        using Tensor lowest = lengths.min();
        using Tensor highest = lengths.max();
        if (lowest.ToInt64() < least || highest.ToInt64() > size)
        {
            throw new ArgumentException($"{subject}: {what} must lie between {least} and the number of {unit} ({size}), but they reach from {lowest.ToInt64()} to {highest.ToInt64()}.");
        }
    }

    /// <summary>A size that is at least 1.</summary>
    public static long RequirePositive(string subject, string parameter, long size) =>
        size >= 1 ? size : throw new ArgumentException($"{subject}: {parameter} must be at least 1, not {size}.");

    /// <summary>A probability below 1.</summary>
    public static double RequireProbability(string subject, string parameter, double probability) =>
        probability is >= 0 and < 1
            ? probability
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{subject}: {parameter} must be from 0 to below 1, not {probability}."));

    /// <summary>A width that splits evenly over the heads.</summary>
    /// <returns>The width of one head.</returns>
    public static long RequireHeads(string subject, string parameter, long width, long numHeads) =>
        RequireMultiple(subject, parameter, width, nameof(numHeads), numHeads);

    /// <summary>A size that splits evenly.</summary>
    /// <returns>The size of one part.</returns>
    public static long RequireMultiple(string subject, string parameter, long size, string divisorParameter, long divisor)
    {
        RequirePositive(subject, parameter, size);
        RequirePositive(subject, divisorParameter, divisor);
        return size % divisor == 0
            ? size / divisor
            : throw new ArgumentException($"{subject}: {parameter} ({size}) must be a multiple of {divisorParameter} ({divisor}).");
    }
}
