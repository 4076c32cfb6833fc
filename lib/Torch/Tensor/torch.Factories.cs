using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("zeros", size, dtype, device, requires_grad);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros(size.ToArray(), dtype, device, requires_grad);

    /// <summary>A vector of zeros.</summary>
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("zeros", [size], dtype, device, requires_grad);

    /// <summary>A matrix of zeros.</summary>
    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("zeros", [rows, columns], dtype, device, requires_grad);

    /// <summary>A tensor of three dimensions of zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("zeros", [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>A tensor of four dimensions of zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("zeros", [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("ones", size, dtype, device, requires_grad);

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones(size.ToArray(), dtype, device, requires_grad);

    /// <summary>A vector of ones.</summary>
    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("ones", [size], dtype, device, requires_grad);

    /// <summary>A matrix of ones.</summary>
    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("ones", [rows, columns], dtype, device, requires_grad);

    /// <summary>A tensor of three dimensions of ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("ones", [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>A tensor of four dimensions of ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("ones", [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>A tensor whose memory holds whatever it held.</summary>
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("empty.memory_format", size, dtype, device, requires_grad);

    /// <summary>A tensor whose memory holds whatever it held.</summary>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty(size.ToArray(), dtype, device, requires_grad);

    /// <summary>A vector whose memory holds whatever it held.</summary>
    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("empty.memory_format", [size], dtype, device, requires_grad);

    /// <summary>A matrix whose memory holds whatever it held.</summary>
    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("empty.memory_format", [rows, columns], dtype, device, requires_grad);

    /// <summary>A tensor of three dimensions whose memory holds whatever it held.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("empty.memory_format", [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>A tensor of four dimensions whose memory holds whatever it held.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Make("empty.memory_format", [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>A tensor of one value; without a type its elements are the value's: integers, Booleans or the default type.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("full", size, value, dtype ?? Natural(value), Value.None, device).Leaf(requires_grad);

    /// <summary>A tensor of one value.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(size.ToArray(), value, dtype, device, requires_grad);

    /// <summary>A vector of one value.</summary>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(new long[] { size }, value, dtype, device, requires_grad);

    /// <summary>A matrix of one value.</summary>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(new long[] { rows, columns }, value, dtype, device, requires_grad);

    /// <summary>A tensor of three dimensions of one value.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(new long[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad);

    /// <summary>A tensor of four dimensions of one value.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(new long[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad);

    /// <summary>The identity matrix, or its first rows and columns.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("eye.m", rows, columns < 0 ? rows : columns, dtype ?? s_defaultType, Value.None, device).Leaf(requires_grad);

    /// <summary>Numbers from start up to but without stop. Integers give int64, others the default type.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var integral = start.IsIntegral && stop.IsIntegral && step.IsIntegral;
        return Aten.Call("arange.start_step", start, stop, step, dtype ?? (integral ? ScalarType.Int64 : s_defaultType), Value.None, device).Leaf(requires_grad);
    }

    /// <summary>Numbers from start up to but without stop, 1 apart.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>Numbers from 0 up to but without stop, 1 apart.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>So many numbers from start to end, both included, evenly spaced.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("linspace", start, end, steps, dtype ?? s_defaultType, Value.None, device).Leaf(requires_grad);

    /// <summary>So many numbers whose logarithms are evenly spaced, from base to the power of start to base to the power of end.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("logspace", start, end, steps, @base, dtype ?? s_defaultType, Value.None, device).Leaf(requires_grad);

    /// <summary>The places of the lower triangle of a matrix: a row of row numbers and one of column numbers.</summary>
    /// <param name="row">Rows of the matrix.</param>
    /// <param name="col">Columns of the matrix.</param>
    /// <param name="offset">Which diagonal bounds the triangle; 0 is the main one.</param>
    /// <param name="dtype">An integer type.</param>
    /// <param name="device">Where the tensor lies.</param>
    /// <exception cref="ArgumentException">The type is no integer type.</exception>
    public static Tensor tril_indices(long row, long col, long offset = 0L, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.Call("tril_indices", row, col, offset, IndexType(dtype, nameof(tril_indices)), Value.None, device);

    /// <summary>The places of the upper triangle of a matrix: a row of row numbers and one of column numbers.</summary>
    /// <inheritdoc cref="tril_indices"/>
    public static Tensor triu_indices(long row, long col, long offset = 0L, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.Call("triu_indices", row, col, offset, IndexType(dtype, nameof(triu_indices)), Value.None, device);

    /// <summary>Memory as it was found, with strides of the caller's choice.</summary>
    public static Tensor empty_strided(long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("empty_strided", size, strides, dtype ?? s_defaultType, Value.None, device).Leaf(requires_grad);

    /// <summary>Zeros in the shape of another tensor, and of its type if none is given.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("zeros_like", input, dtype, Value.None, device).Leaf(requires_grad);

    /// <summary>Ones in the shape of another tensor, and of its type if none is given.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("ones_like", input, dtype, Value.None, device).Leaf(requires_grad);

    /// <summary>Uninitialised memory in the shape of another tensor, and of its type if none is given.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("empty_like", input, dtype, Value.None, device).Leaf(requires_grad);

    /// <summary>One value in the shape of another tensor, and of its type if none is given.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("full_like", input, value, dtype, Value.None, device).Leaf(requires_grad);

    private static ScalarType IndexType(ScalarType dtype, string subject) =>
        is_integral(dtype) ? dtype : throw new ArgumentException(ErrorMessages.NotAnIndexType(subject, dtype), nameof(dtype));

    private static Tensor Make(string name, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call(name, size, dtype ?? s_defaultType, Value.None, device).Leaf(requires_grad);

    private static ScalarType Natural(Scalar value) => value.Kind == ValueKind.Double ? s_defaultType : value.Type;

    // A new tensor's place at the start of a graph.
    private static Tensor Leaf(this Tensor tensor, bool requires_grad)
    {
        try
        {
            return requires_grad ? tensor.requires_grad_() : tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }
}
